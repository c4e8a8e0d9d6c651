<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About procgui</source>
        <translation>关于 procgui</translation>
    </message>
    <message>
        <source>procgui – a laboratory for Python processes</source>
        <translation>procgui – Python 进程实验室</translation>
    </message>
    <message>
        <source>Free software under the MIT licence: use it, change it, pass it on.</source>
        <translation>自由软件，MIT 许可证：可以使用、修改和转发。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Put the versions on the clipboard, for a report</source>
        <translation>把版本信息复制到剪贴板，便于报告问题</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭这个窗口</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Read {attribute}</source>
        <translation>读取 {attribute}</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stopping: interrupt (Ctrl-C)</source>
        <translation>正在停止：中断（Ctrl-C）</translation>
    </message>
    <message>
        <source>Stopping: terminate</source>
        <translation>正在停止：terminate</translation>
    </message>
    <message>
        <source>Stopping: kill</source>
        <translation>正在停止：kill</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Restart main</source>
        <translation>重启主进程</translation>
    </message>
    <message>
        <source>中文</source>
        <comment>the button that switches to the other language, in that language</comment>
        <translation>EN</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>启动方式</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Put all panes back</source>
        <translation>恢复所有面板的位置</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程详情</translation>
    </message>
    <message>
        <source>Close this pane; the menu&apos;s View brings it back</source>
        <translation>关闭此面板；可从菜单的“视图”中重新打开</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>start() makes a process of the operating system, in which run() is executed, and returns None at once. A second time it raises AssertionError.</source>
        <translation>start() 创建一个操作系统进程，在其中执行 run()，并立即返回 None。第二次调用会引发 AssertionError。</translation>
    </message>
    <message>
        <source>run() called directly: no process is made, the main process itself executes the body and goes on when it is done. After start() a target child has forgotten its target: AttributeError.</source>
        <translation>直接调用 run()：不创建进程，由主进程自己执行进程体，执行完才继续。start() 之后，target 子进程对象已不再保存 target：AttributeError。</translation>
    </message>
    <message>
        <source>join() waits until the process has ended and returns None; the main process does nothing else meanwhile. Before start() it raises AssertionError.</source>
        <translation>join() 等待进程结束后返回 None；这期间主进程不做别的事。在 start() 之前调用会引发 AssertionError。</translation>
    </message>
    <message>
        <source>join(timeout) waits for the end of the process, but at most so many seconds, and returns None in both cases: is_alive() or exitcode tell which.</source>
        <translation>join(timeout) 等待进程结束，但最多等这么多秒；两种情况都返回 None：用 is_alive() 或 exitcode 才能区分。</translation>
    </message>
    <message>
        <source>is_alive() returns True while the process runs, else False. Of a process that has ended it collects the exit code. After close() it raises ValueError.</source>
        <translation>进程运行时 is_alive() 返回 True，否则返回 False。进程已结束时，它会收取退出码。close() 之后调用会引发 ValueError。</translation>
    </message>
    <message>
        <source>terminate() sends SIGTERM (on Windows: TerminateProcess) and returns None at once; the process ends a moment later without its finally blocks. Before start() it raises AttributeError.</source>
        <translation>terminate() 发送 SIGTERM（Windows 上为 TerminateProcess），并立即返回 None；进程稍后结束，不执行 finally 块。在 start() 之前调用会引发 AttributeError。</translation>
    </message>
    <message>
        <source>kill() sends SIGKILL, which no process can refuse (on Windows the same as terminate()), and returns None at once. Before start() it raises AttributeError.</source>
        <translation>kill() 发送 SIGKILL，任何进程都无法拒绝（Windows 上与 terminate() 相同），并立即返回 None。在 start() 之前调用会引发 AttributeError。</translation>
    </message>
    <message>
        <source>close() releases the Process object and returns None; every later call raises ValueError. While the process runs, close() itself raises ValueError.</source>
        <translation>close() 释放 Process 对象并返回 None；之后的任何调用都会引发 ValueError。进程仍在运行时，close() 本身会引发 ValueError。</translation>
    </message>
    <message>
        <source>A text that only people read; two processes may have the same. It can be set.</source>
        <translation>只给人看的文字；两个进程可以同名。可以设置。</translation>
    </message>
    <message>
        <source>A daemon is terminated when its creator ends, and may have no children. It can be set before start(); afterwards that raises AssertionError.</source>
        <translation>守护进程在其创建者结束时被终止，并且不能有子进程。可在 start() 之前设置；之后设置会引发 AssertionError。</translation>
    </message>
    <message>
        <source>The number of the process in the operating system; None before start().</source>
        <translation>进程在操作系统中的编号；start() 之前为 None。</translation>
    </message>
    <message>
        <source>Another name of pid, as threads have it.</source>
        <translation>pid 的另一个名字，与线程的叫法一致。</translation>
    </message>
    <message>
        <source>None while it runs; 0 when it finished; -N when signal N ended it. Asking collects the code.</source>
        <translation>运行时为 None；正常结束为 0；被信号 N 结束为 -N。读取时会收取退出码。</translation>
    </message>
    <message>
        <source>A number of the system that becomes ready when the process ends, for multiprocessing.connection.wait(). Before start() it raises ValueError.</source>
        <translation>进程结束时变为就绪的系统句柄，供 multiprocessing.connection.wait() 使用。在 start() 之前读取会引发 ValueError。</translation>
    </message>
    <message>
        <source>The secret by which processes of one program recognize each other; children inherit it.</source>
        <translation>同一程序的进程用来相互识别的密钥；子进程会继承它。</translation>
    </message>
    <message>
        <source>Time-out of join() in seconds</source>
        <translation>join() 的超时时间，单位为秒</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Only {name}</source>
        <translation>只看 {name}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父进程</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>启动方式</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动于</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>from start() to the end</source>
        <translation>从 start() 到结束</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run: a new main process executes the source, as python does with a file</source>
        <translation>运行：新的主进程执行源代码，就像 python 执行文件一样</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Pause this run (SIGSTOP; Windows: suspended), or let them go on (SIGCONT)</source>
        <translation>暂停本次运行的所有进程（SIGSTOP；Windows：挂起），或让它们继续（SIGCONT）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop this run: first KeyboardInterrupt as by Ctrl-C, then terminate(), then kill()</source>
        <translation>停止本次运行：先像 Ctrl-C 那样引发 KeyboardInterrupt，再 terminate()，最后 kill()</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Stop the runs behind all three doors</source>
        <translation>停止三个页面中的所有运行</translation>
    </message>
    <message>
        <source>Restart main</source>
        <translation>重启主进程</translation>
    </message>
    <message>
        <source>End the main process of the Lab and start a new one, which has no children yet</source>
        <translation>结束实验室的主进程，并启动一个还没有子进程的新主进程</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>打开脚本…</translation>
    </message>
    <message>
        <source>Choose a Python file; it runs unmodified</source>
        <translation>选择一个 Python 文件；它会原样运行</translation>
    </message>
    <message>
        <source>A further tab: another script beside those that run</source>
        <translation>再开一个标签页：在正在运行的脚本旁边运行另一个</translation>
    </message>
    <message>
        <source>Show the next tab</source>
        <translation>显示下一个标签页</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>新标签页</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Show the tab before</source>
        <translation>显示前一个标签页</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Stop what runs in this tab and close it</source>
        <translation>停止此标签页中的运行并关闭它</translation>
    </message>
    <message>
        <source>Export as script…</source>
        <translation>导出为脚本…</translation>
    </message>
    <message>
        <source>Save source and executed statements as one file that python can run</source>
        <translation>把源代码和已执行的语句存成一个 python 能直接运行的文件</translation>
    </message>
    <message>
        <source>Save the output…</source>
        <translation>保存输出…</translation>
    </message>
    <message>
        <source>Save what the processes printed as text</source>
        <translation>把各进程输出的内容存成文本</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the window and end every process</source>
        <translation>关闭窗口并结束所有进程</translation>
    </message>
    <message>
        <source>Start methods are compared: another run would disturb the times. Stop comparing first.</source>
        <translation>正在比较启动方式：再运行别的会影响用时。请先停止比较。</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Create children by buttons and statements</source>
        <translation>用按钮和语句创建子进程</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Run a prepared demonstration</source>
        <translation>运行准备好的演示</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Run a Python file of your own</source>
        <translation>运行自己的 Python 文件</translation>
    </message>
    <message>
        <source>Go to the console</source>
        <translation>转到控制台</translation>
    </message>
    <message>
        <source>Type a statement for the main process</source>
        <translation>为主进程输入一条语句</translation>
    </message>
    <message>
        <source>Go to the output</source>
        <translation>转到输出</translation>
    </message>
    <message>
        <source>Read what the processes print</source>
        <translation>阅读各进程输出的内容</translation>
    </message>
    <message>
        <source>Go to the processes</source>
        <translation>转到进程列表</translation>
    </message>
    <message>
        <source>Choose a process with the arrow keys</source>
        <translation>用方向键选择进程</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Search what was printed</source>
        <translation>搜索已输出的内容</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>转到下一处匹配</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>转到上一处匹配</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Make everything larger; Ctrl and the wheel do so too</source>
        <translation>放大整个窗口；也可以按住 Ctrl 转动滚轮</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Make everything smaller; Ctrl and the wheel do so too</source>
        <translation>缩小整个窗口；也可以按住 Ctrl 转动滚轮</translation>
    </message>
    <message>
        <source>Zoom 100 %</source>
        <translation>缩放 100 %</translation>
    </message>
    <message>
        <source>Back to the usual size</source>
        <translation>恢复通常的大小</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>在浅色和深色之间切换</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch between English and Chinese</source>
        <translation>在英文和中文之间切换</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Everything else: files, panes, settings, help</source>
        <translation>其余功能：文件、窗格、设置、帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>List every key</source>
        <translation>列出所有按键</translation>
    </message>
    <message>
        <source>About procgui</source>
        <translation>关于 procgui</translation>
    </message>
    <message>
        <source>Versions, licence, and where the log lies</source>
        <translation>版本、许可证，以及日志的位置</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Show procgui&apos;s own log in the file manager</source>
        <translation>在文件管理器中显示 procgui 自己的日志</translation>
    </message>
    <message>
        <source>Forget all settings…</source>
        <translation>清除所有设置…</translation>
    </message>
    <message>
        <source>Put language, scheme, zoom and window back to what they were at first</source>
        <translation>把语言、配色、缩放和窗口恢复到最初的样子</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Start-up of a child</source>
        <translation>子进程启动用时</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>总用时</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Lines of output</source>
        <translation>输出行数</translation>
    </message>
    <message>
        <source>The exit code of the main process, and what it means</source>
        <translation>主进程的退出码及其含义</translation>
    </message>
    <message>
        <source>The main process and all that came of it, without the helpers of multiprocessing itself</source>
        <translation>主进程和由它产生的所有进程，不含 multiprocessing 自己的辅助进程</translation>
    </message>
    <message>
        <source>For each child: from the moment its parent calls start() until the child&apos;s first sign of life, which comes as soon as its Python runs. Under spawn and forkserver it has not imported the script by then.</source>
        <translation>每个子进程：从父进程调用 start() 到子进程第一次有动静为止，它的 Python 一运行就会有。在 spawn 和 forkserver 下，那时它还没有导入脚本。</translation>
    </message>
    <message>
        <source>From the start of the main process to the end of the last process</source>
        <translation>从主进程启动到最后一个进程结束</translation>
    </message>
    <message>
        <source>The last line of a traceback, otherwise the last line on stderr</source>
        <translation>回溯信息的最后一行；没有回溯时是 stderr 的最后一行</translation>
    </message>
    <message>
        <source>All lines of all processes, on stdout and stderr</source>
        <translation>所有进程在 stdout 和 stderr 上的全部行</translation>
    </message>
    <message>
        <source>stopped: its processes multiplied; the main guard is missing</source>
        <translation>已停止：进程不断增多；缺少主模块保护</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到它</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>stopped: its processes multiplied; main guard?</source>
        <translation>已停止：进程不断增多；是否缺少主模块保护？</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>已由你停止</translation>
    </message>
    <message>
        <source>could not run to its end</source>
        <translation>未能运行到结束</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>no child was started</source>
        <translation>没有启动子进程</translation>
    </message>
    <message>
        <source>median {median}, longest {longest}</source>
        <translation>中位数 {median}，最长 {longest}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>The script itself chose {methods} here.</source>
        <translation>脚本在这里自己选择了 {methods}。</translation>
    </message>
    <message>
        <source>↕ moved</source>
        <translation>↕ 位置不同</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ 不同</translation>
    </message>
    <message>
        <source>The script runs under {method} ({number} of {count})…</source>
        <translation>脚本正在以 {method} 方式运行（第 {number} 个，共 {count} 个）…</translation>
    </message>
    <message>
        <source>The next run begins…</source>
        <translation>下一次运行即将开始…</translation>
    </message>
    <message>
        <source>Nothing can be compared: fewer than two runs came to an end.</source>
        <translation>无法比较：结束的运行不到两个。</translation>
    </message>
    <message>
        <source>The runs ended differently.</source>
        <translation>各次运行的结束方式不同。</translation>
    </message>
    <message>
        <source>No run printed anything.</source>
        <translation>没有任何输出。</translation>
    </message>
    <message>
        <source>The output differs. Rows marked ≠: {other}; rows marked ↕: {moved}.</source>
        <translation>输出不同。标有 ≠ 的行：{other}；标有 ↕ 的行：{moved}。</translation>
    </message>
    <message>
        <source>The output differs. Rows marked ≠: {other}.</source>
        <translation>输出不同。标有 ≠ 的行：{other}。</translation>
    </message>
    <message>
        <source>The output has the same lines, in another order. Rows marked ↕: {moved}.</source>
        <translation>输出的行相同，但顺序不同。标有 ↕ 的行：{moved}。</translation>
    </message>
    <message>
        <source>The output is the same.</source>
        <translation>输出相同。</translation>
    </message>
    <message>
        <source>PIDs are not compared.</source>
        <translation>不比较 PID。</translation>
    </message>
    <message>
        <source>Nobody answers input(): it raises EOFError.</source>
        <translation>没有人回答 input()：它会引发 EOFError。</translation>
    </message>
    <message>
        <source>Slanted: stderr.</source>
        <translation>斜体：stderr。</translation>
    </message>
    <message>
        <source>Only the first {count} lines are compared.</source>
        <translation>只比较前 {count} 行。</translation>
    </message>
    <message>
        <source>Of a line only the first {count} characters are compared.</source>
        <translation>每行只比较前 {count} 个字符。</translation>
    </message>
</context>
<context>
    <name>CompareButton</name>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Compare start methods</source>
        <translation>比较启动方式</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>There is nothing to compare: Windows has no fork(), so spawn is the only start method.</source>
        <translation>没有可比较的：Windows 没有 fork()，所以只有 spawn 这一种启动方式。</translation>
    </message>
    <message>
        <source>A script or a lesson runs: two runs at once would disturb each other&apos;s times. Stop it first.</source>
        <translation>有脚本或课程正在运行：同时运行两次会互相影响用时。请先停止它。</translation>
    </message>
    <message>
        <source>Open a script first; it is then run once under each start method.</source>
        <translation>请先打开一个脚本；然后以每种启动方式各运行一次。</translation>
    </message>
    <message>
        <source>Stop the run that goes on, and leave out the others</source>
        <translation>停止正在进行的运行，其余的不再运行</translation>
    </message>
    <message>
        <source>Run the script once under each start method, one after the other ({methods}), and lay side by side what came of it</source>
        <translation>以每种启动方式（{methods}）依次各运行一次脚本，并把结果并排列出</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Start methods compared</source>
        <translation>启动方式比较</translation>
    </message>
    <message>
        <source>The runs in figures</source>
        <translation>各次运行的数据</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Stop the run that goes on, and leave out the others</source>
        <translation>停止正在进行的运行，其余的不再运行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭这个窗口</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>waits for a line · {seconds} s</source>
        <translation>等待输入 · {seconds} 秒</translation>
    </message>
    <message>
        <source>main waits for {name} · {seconds} s</source>
        <translation>主进程等待 {name} · {seconds} 秒</translation>
    </message>
    <message>
        <source>running · {seconds} s</source>
        <translation>正在运行 · {seconds} 秒</translation>
    </message>
    <message>
        <source>lab.py, line {number}</source>
        <translation>lab.py，第 {number} 行</translation>
    </message>
    <message>
        <source>… {count} more lines</source>
        <translation>…… 还有 {count} 行</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>… {count} more lines in Output</source>
        <translation>…… 另有 {count} 行见“输出”</translation>
    </message>
    <message>
        <source>… {count} more waiting</source>
        <translation>…… 还有 {count} 条在等待</translation>
    </message>
    <message>
        <source>take all back</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>The main process has ended</source>
        <translation>主进程已结束</translation>
    </message>
    <message>
        <source>Restart main</source>
        <translation>重启主进程</translation>
    </message>
</context>
<context>
    <name>ConsoleCard</name>
    <message>
        <source>input:</source>
        <translation>输入：</translation>
    </message>
    <message>
        <source>the main process waits for a line (input())</source>
        <translation>主进程正在等待一行输入（input()）</translation>
    </message>
    <message>
        <source>a statement, for example mp1.exitcode</source>
        <translation>一条语句，例如 mp1.exitcode</translation>
    </message>
    <message>
        <source>Console of the main process</source>
        <translation>主进程控制台</translation>
    </message>
    <message>
        <source>every button is a statement</source>
        <translation>每个按钮就是一条语句</translation>
    </message>
    <message>
        <source>What the main process was told, and what it wrote</source>
        <translation>主进程执行的语句和它的输出</translation>
    </message>
    <message>
        <source>What the main process executes appears here, with what it prints. Press one of the two large buttons, or type a statement below and press Enter.</source>
        <translation>主进程执行的语句和它的输出会显示在这里。请按两个大按钮之一，或在下面输入一条语句，再按 Enter。</translation>
    </message>
    <message>
        <source>A statement for the main process</source>
        <translation>给主进程的语句</translation>
    </message>
    <message>
        <source>Python for the main process. Enter sends, Shift+Enter begins a line, Up is history, Tab completes</source>
        <translation>给主进程的 Python 语句。Enter 执行，Shift+Enter 换行，向上键查看历史，Tab 补全</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>An error in procgui</source>
        <translation>procgui 出错了</translation>
    </message>
    <message>
        <source>An unexpected error happened in procgui itself, not in your program. The window goes on. If it behaves oddly from now on, save what you need and start procgui again.</source>
        <translation>procgui 自身发生了意外错误，不是你的程序出错。窗口会继续工作；如果之后表现异常，请保存需要的内容，然后重新启动 procgui。</translation>
    </message>
    <message>
        <source>procgui could not start, because of this error:</source>
        <translation>procgui 因为下面的错误无法启动：</translation>
    </message>
    <message>
        <source>Report of the error</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Put versions, traceback and the last log lines on the clipboard</source>
        <translation>把版本、回溯信息和日志的最后几行复制到剪贴板</translation>
    </message>
    <message>
        <source>Close this window and go on</source>
        <translation>关闭这个窗口并继续</translation>
    </message>
    <message>
        <source>{summary} (happened {count} times)</source>
        <translation>{summary}（发生了 {count} 次）</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CreateCard</name>
    <message>
        <source>Create a child</source>
        <translation>创建子进程</translation>
    </message>
    <message>
        <source>Target child</source>
        <translation>函数方式子进程</translation>
    </message>
    <message>
        <source>Subclass child</source>
        <translation>子类方式子进程</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>delay (s)</source>
        <translation>间隔（秒）</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>max: how many lines the child prints, as range(max) counts them</source>
        <translation>max：子进程输出多少行，按 range(max) 计数</translation>
    </message>
    <message>
        <source>time.sleep(delay): seconds the child sleeps after each line</source>
        <translation>time.sleep(delay)：子进程每输出一行后休眠的秒数</translation>
    </message>
    <message>
        <source>Process(name=...): what the child is called; empty: mp1, mp2...</source>
        <translation>Process(name=...)：子进程的名字；留空则为 mp1、mp2……</translation>
    </message>
    <message>
        <source>Process(daemon=True): the child is ended when the main process ends</source>
        <translation>Process(daemon=True)：主进程结束时，子进程也被结束</translation>
    </message>
    <message>
        <source>Call Process.start() right after the object is made</source>
        <translation>创建对象后立即调用 Process.start()</translation>
    </message>
    <message>
        <source>How many children one press makes</source>
        <translation>按一次创建多少个子进程</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>start at once</source>
        <translation>立即启动</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Only what differs</source>
        <translation>只看不同之处</translation>
    </message>
    <message>
        <source>Leave out the lines that are the same under all start methods</source>
        <translation>略去在所有启动方式下都相同的行</translation>
    </message>
    <message>
        <source>Output of all runs, side by side</source>
        <translation>所有运行的输出，并排显示</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export as a Python script</source>
        <translation>导出为 Python 脚本</translation>
    </message>
    <message>
        <source>Python scripts (*.py);;All files (*)</source>
        <translation>Python 脚本 (*.py);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The script could not be saved to {path}: {reason}. Choose another place.</source>
        <translation>脚本无法保存到 {path}：{reason}。请换一个位置。</translation>
    </message>
    <message>
        <source>Saved: {path}. It does the same in a terminal: python {name}</source>
        <translation>已保存：{path}。在终端中执行 python {name}，效果相同。</translation>
    </message>
    <message>
        <source>The source cannot be exported: line {line}: {reason}. Mend it first.</source>
        <translation>源代码无法导出：第 {line} 行：{reason}。请先改正。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{parent} waits in join() for its end.</source>
        <translation>{parent} 正在 join() 中等待它结束。</translation>
    </message>
    <message>
        <source>close() released the Process object: it cannot be asked any more.</source>
        <translation>close() 释放了 Process 对象：不能再查询它。</translation>
    </message>
    <message>
        <source>{name} is the main process: it runs the program.</source>
        <translation>{name} 是主进程：它运行这个程序。</translation>
    </message>
    <message>
        <source>{name} is a target child of {parent}: it calls the function target.</source>
        <translation>{name} 是 {parent} 的 target 方式子进程：它调用 target 函数。</translation>
    </message>
    <message>
        <source>{name} is a subclass child of {parent}: it calls its own run().</source>
        <translation>{name} 是 {parent} 的子类方式子进程：它调用自己的 run()。</translation>
    </message>
    <message>
        <source>{name} is a worker of a pool of {parent}.</source>
        <translation>{name} 是 {parent} 的进程池中的一个工作进程。</translation>
    </message>
    <message>
        <source>{name} is the server of a Manager of {parent}: it keeps shared objects.</source>
        <translation>{name} 是 {parent} 的 Manager 的服务进程：它保存共享对象。</translation>
    </message>
    <message>
        <source>{name} is a copy of {parent}, made by os.fork().</source>
        <translation>{name} 是 {parent} 的副本，由 os.fork() 产生。</translation>
    </message>
    <message>
        <source>{name} is a helper that multiprocessing started for {parent}.</source>
        <translation>{name} 是 multiprocessing 为 {parent} 启动的辅助进程。</translation>
    </message>
    <message>
        <source>{name} is another program that {parent} started.</source>
        <translation>{name} 是 {parent} 启动的另一个程序。</translation>
    </message>
    <message>
        <source>start() raised {error}: there is no process.</source>
        <translation>start() 抛出了 {error}：没有产生进程。</translation>
    </message>
    <message>
        <source>Only the Process object exists. start() makes the process.</source>
        <translation>现在只有 Process 对象，调用 start() 才会产生进程。</translation>
    </message>
    <message>
        <source>It started {after} after the run began.</source>
        <translation>它在运行开始 {after} 后启动。</translation>
    </message>
    <message>
        <source>It was started by {method} {after} after the run began.</source>
        <translation>它在运行开始 {after} 后以 {method} 方式启动。</translation>
    </message>
    <message>
        <source>It was started by {method} {after} after the run began; start() took {took}.</source>
        <translation>它在运行开始 {after} 后以 {method} 方式启动；start() 用了 {took}。</translation>
    </message>
    <message>
        <source>For the system its parent is the fork server (PID {ppid}), which forked it.</source>
        <translation>在系统看来，它的父进程是 fork server（PID {ppid}），是后者 fork 出了它。</translation>
    </message>
    <message>
        <source>{parent} ended before it: it is an orphan.</source>
        <translation>{parent} 比它先结束：它是孤儿进程。</translation>
    </message>
    <message>
        <source>It has printed nothing yet.</source>
        <translation>它还没有输出。</translation>
    </message>
    <message>
        <source>It has printed 1 line, {after} after its start.</source>
        <translation>它输出了 1 行，在启动 {after} 后。</translation>
    </message>
    <message>
        <source>It has printed {count} lines, the first {after} after its start.</source>
        <translation>它输出了 {count} 行，第一行在启动 {after} 后。</translation>
    </message>
    <message>
        <source>It is paused: it stays where it is until it is resumed.</source>
        <translation>它已暂停：停在原处，直到恢复运行。</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>它正在运行。</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>它已结束。</translation>
    </message>
    <message>
        <source>It has ended, after {parent}: nobody is left to collect its exit code.</source>
        <translation>它在 {parent} 之后结束：已没有进程能取走它的退出码。</translation>
    </message>
    <message>
        <source>It has ended. {parent} has not asked for its exit code yet; join() does.</source>
        <translation>它已结束。{parent} 还没有查询它的退出码；join() 会查询。</translation>
    </message>
    <message>
        <source>It has ended, but {parent} has not collected its exit code: it is a zombie. join() or is_alive() in {parent} collects it.</source>
        <translation>它已结束，但 {parent} 还没有取走它的退出码：它是僵尸进程。在 {parent} 中调用 join() 或 is_alive() 就会取走。</translation>
    </message>
    <message>
        <source>It waits in {other}.join(): it goes on when {other} has ended.</source>
        <translation>它正在 {other}.join() 中等待：{other} 结束后它才继续。</translation>
    </message>
    <message>
        <source>It waits in {other}.join({timeout}): until {other} has ended, at most {seconds}.</source>
        <translation>它正在 {other}.join({timeout}) 中等待：等到 {other} 结束，最多 {seconds}。</translation>
    </message>
    <message>
        <source>It ended after {after}; nobody collected its exit code.</source>
        <translation>它在 {after} 后结束；没有人取走它的退出码。</translation>
    </message>
    <message>
        <source>It finished after {after} (exit code 0).</source>
        <translation>它在 {after} 后正常结束（退出码 0）。</translation>
    </message>
    <message>
        <source>It was ended by {signal} (exit code {code}) after {after}.</source>
        <translation>它在 {after} 后被 {signal} 结束（退出码 {code}）。</translation>
    </message>
    <message>
        <source>It ended after {after}. Exit code {outcome}.</source>
        <translation>它在 {after} 后结束。退出码 {outcome}。</translation>
    </message>
    <message>
        <source>{by} called {call}() on it.</source>
        <translation>{by} 对它调用了 {call}()。</translation>
    </message>
    <message>
        <source>It was asked to end from outside the program ({call}).</source>
        <translation>它从程序外部被要求结束（{call}）。</translation>
    </message>
    <message>
        <source>It is a daemon: when {parent} ends, it is terminated. It may have no children.</source>
        <translation>它是守护进程：{parent} 结束时，它会被终止。它不能有子进程。</translation>
    </message>
    <message>
        <source>It is no daemon: before {parent} ends, it waits for this child.</source>
        <translation>它不是守护进程：{parent} 结束前会等待这个子进程。</translation>
    </message>
    <message>
        <source>{count} further calls, not kept</source>
        <translation>还有 {count} 次调用，未保留</translation>
    </message>
    <message>
        <source>exit code {code} collected by {by} in join()</source>
        <translation>{by} 在 join() 中取走退出码 {code}</translation>
    </message>
    <message>
        <source>exit code {code} collected by {by}</source>
        <translation>{by} 取走退出码 {code}</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出码 {code}</translation>
    </message>
    <message>
        <source>{call}() called by {by}</source>
        <translation>{by} 调用了 {call}()</translation>
    </message>
    <message>
        <source>{call} from outside</source>
        <translation>从外部 {call}</translation>
    </message>
    <message>
        <source>started, PID {pid}</source>
        <translation>启动，PID {pid}</translation>
    </message>
    <message>
        <source>started, PID {pid}; start() took {took}</source>
        <translation>启动，PID {pid}；start() 用了 {took}</translation>
    </message>
    <message>
        <source>created by {by}</source>
        <translation>由 {by} 创建</translation>
    </message>
    <message>
        <source>start() raised {call}</source>
        <translation>start() 抛出了 {call}</translation>
    </message>
    <message>
        <source>first line printed</source>
        <translation>输出第一行</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>closed by close()</source>
        <translation>由 close() 关闭</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} 毫秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>executes</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>父进程</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>启动方式</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>CPU · RAM</source>
        <translation>CPU · 内存</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>{count} files were dropped, and nothing was opened. Drop one Python file.</source>
        <translation>拖入了 {count} 个文件，没有打开任何文件。请只拖入一个 Python 文件。</translation>
    </message>
    <message>
        <source>{name} is a folder, and nothing was opened. Drop one Python file.</source>
        <translation>{name} 是文件夹，没有打开任何文件。请拖入一个 Python 文件。</translation>
    </message>
    <message>
        <source>{name} is not a Python file (.py), and nothing was opened.</source>
        <translation>{name} 不是 Python 文件（.py），没有打开任何文件。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Processes: {shown} of {all}</source>
        <translation>进程：{shown} / {all}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>全部隐藏</translation>
    </message>
    <message>
        <source>Show or hide the output of {name}; Ctrl+click shows it alone</source>
        <translation>显示或隐藏 {name} 的输出；按住 Ctrl 单击则只显示它</translation>
    </message>
    <message>
        <source>Show what was written to standard output</source>
        <translation>显示写到标准输出的内容</translation>
    </message>
    <message>
        <source>Show what was written to standard error</source>
        <translation>显示写到标准错误的内容</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>searching {percent} %</source>
        <translation>正在查找 {percent} %</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{total} matches</source>
        <translation>{total} 处</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} / {total} 处</translation>
    </message>
    <message>
        <source>Find  Ctrl+F</source>
        <translation>查找  Ctrl+F</translation>
    </message>
    <message>
        <source>Enter goes on, Shift+Enter goes back, Esc ends</source>
        <translation>Enter 查找下一个，Shift+Enter 查找上一个，Esc 结束查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Tell upper from lower case</source>
        <translation>区分大小写</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Filters: which processes and streams are shown</source>
        <translation>过滤：显示哪些进程和哪些输出流</translation>
    </message>
    <message>
        <source>They hide some output now</source>
        <translation>目前有输出被过滤掉</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Restart to apply</source>
        <translation>重启后生效</translation>
    </message>
    <message>
        <source>Restart main</source>
        <translation>重启主进程</translation>
    </message>
    <message>
        <source>End the main process and start a new one with this text</source>
        <translation>结束主进程，用这份源代码启动一个新的</translation>
    </message>
</context>
<context>
    <name>InputLine</name>
    <message>
        <source>a line for input(), then Enter</source>
        <translation>给 input() 的一行，按回车发送</translation>
    </message>
    <message>
        <source>the input has ended</source>
        <translation>输入已结束</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Standard input of the script</source>
        <translation>脚本的标准输入</translation>
    </message>
    <message>
        <source>Standard input of the script: Enter sends the line</source>
        <translation>脚本的标准输入：按回车发送这一行</translation>
    </message>
    <message>
        <source>End of input</source>
        <translation>结束输入</translation>
    </message>
    <message>
        <source>No further line comes: what reads on gets EOFError or an empty text</source>
        <translation>不再有新的行：继续读取会得到 EOFError 或空文本</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>{count} processes</source>
        <translation>{count} 个进程</translation>
    </message>
    <message>
        <source>a call is made on each</source>
        <translation>逐个调用</translation>
    </message>
    <message>
        <source>Selected process</source>
        <translation>选中的进程</translation>
    </message>
    <message>
        <source>{style} child</source>
        <translation>{style}方式子进程</translation>
    </message>
    <message>
        <source>Press a button: what it returns or raises appears here.</source>
        <translation>按一个按钮：它返回或引发的内容会显示在这里。</translation>
    </message>
    <message>
        <source>The main process has ended: nothing can be called any more.</source>
        <translation>主进程已结束：不能再调用任何方法。</translation>
    </message>
    <message>
        <source>No variable of the main process holds this Process object: type one in the console.</source>
        <translation>主进程中没有变量引用这个 Process 对象：请在控制台中输入一个。</translation>
    </message>
    <message>
        <source>Select a process in the list: here you see what it is and how it fares, and call the methods of its Process object. Ctrl+click selects several.</source>
        <translation>在列表中选择一个进程：这里会显示它是什么、状态如何，并可调用其 Process 对象的方法。Ctrl+单击可选择多个。</translation>
    </message>
</context>
<context>
    <name>InterruptButton</name>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>KeyboardInterrupt as by Ctrl-C, which on Windows reaches the children as well</source>
        <translation>如同按 Ctrl-C，引发 KeyboardInterrupt；在 Windows 上它也会到达子进程</translation>
    </message>
    <message>
        <source>KeyboardInterrupt in the main process (SIGINT): a blocked join() is given up</source>
        <translation>在主进程中引发 KeyboardInterrupt（SIGINT）：放弃阻塞的 join()</translation>
    </message>
    <message>
        <source>End {name}…</source>
        <translation>结束 {name}……</translation>
    </message>
    <message>
        <source>On Windows join() waits in WaitForSingleObject, which Ctrl-C does not interrupt; it returns when the child has ended: Process.terminate()</source>
        <translation>在 Windows 上，join() 在 WaitForSingleObject 中等待，Ctrl-C 无法中断它；子进程结束后它才返回：Process.terminate()</translation>
    </message>
</context>
<context>
    <name>LabRuns</name>
    <message>
        <source>The new main process could not execute its source. The former one goes on.</source>
        <translation>新的主进程无法执行它的源代码。原来的主进程继续运行。</translation>
    </message>
    <message>
        <source>There is nothing to export: the Lab has not run yet.</source>
        <translation>没有可导出的内容：实验室还没有运行过。</translation>
    </message>
</context>
<context>
    <name>LessonsDoor</name>
    <message>
        <source>Source of the demonstration</source>
        <translation>演示的源代码</translation>
    </message>
    <message>
        <source>The edited demonstration could not be written: {reason}</source>
        <translation>无法写入改过的演示：{reason}</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>double-click runs one</source>
        <translation>双击即可运行</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>看点</translation>
    </message>
    <message>
        <source>Bring back the original source (Ctrl+Z undoes it)</source>
        <translation>恢复原来的源代码（可用 Ctrl+Z 撤销）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the demonstration shows</source>
        <translation>这个演示要展示什么</translation>
    </message>
    <message>
        <source>The main.py that runs</source>
        <translation>要运行的 main.py</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
</context>
<context>
    <name>LogPlace</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Show the log&apos;s folder in the file manager</source>
        <translation>在文件管理器中显示日志所在的文件夹</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>日志：{path}</translation>
    </message>
    <message>
        <source>The log is kept in memory only: {reason}</source>
        <translation>日志只保存在内存中：{reason}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的文件</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>{method} (default)</source>
        <translation>{method}（默认）</translation>
    </message>
    <message>
        <source>{method} (unsafe)</source>
        <translation>{method}（不安全）</translation>
    </message>
    <message>
        <source>os.fork(): the child is a copy of its parent. Unsafe on macOS: the system&apos;s own libraries may use threads, and a copy of them can crash; since Python 3.8 spawn is the default there.</source>
        <translation>os.fork()：子进程是父进程的副本。在 macOS 上不安全：系统自带的库可能使用线程，其副本可能崩溃；从 Python 3.8 起那里默认使用 spawn。</translation>
    </message>
    <message>
        <source>os.fork(): the child is a copy of its parent, with all that it had</source>
        <translation>os.fork()：子进程是父进程的副本，拥有父进程的一切</translation>
    </message>
    <message>
        <source>a new Python, which imports the main module and gets its arguments pickled</source>
        <translation>一个新的 Python，导入主模块，参数用 pickle 传来</translation>
    </message>
    <message>
        <source>a copy of a server process, which was started for this and has no threads</source>
        <translation>一个专门启动、没有线程的服务进程的副本</translation>
    </message>
    <message>
        <source>How multiprocessing starts a child: multiprocessing.get_context(method).Process</source>
        <translation>multiprocessing 怎样启动子进程：multiprocessing.get_context(method).Process</translation>
    </message>
    <message>
        <source>Windows has no fork(): a process cannot be copied there, only a program started anew. So spawn is the only start method.</source>
        <translation>Windows 没有 fork()：那里不能复制进程，只能重新启动程序，所以只有 spawn 这一种启动方式。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Stop the run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>The disk is full: the oldest output is dropped to make room for the newest.</source>
        <translation>磁盘已满：为了保留最新的输出，最早的输出被丢弃。</translation>
    </message>
    <message>
        <source>Some older output can no longer be read back from the disk.</source>
        <translation>部分较早的输出已无法从磁盘读回。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OutputPane</name>
    <message>
        <source>{count} lines are too many for the clipboard. Save them as text instead.</source>
        <translation>{count} 行太多，剪贴板放不下。请改为保存成文本。</translation>
    </message>
    <message>
        <source>Save the output as text</source>
        <translation>将输出保存为文本</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in sight (End)</source>
        <translation>始终显示最新一行（End）</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Show the seconds since the start</source>
        <translation>显示从开始起的秒数</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>保存为文本…</translation>
    </message>
    <message>
        <source>Clear the output</source>
        <translation>清空输出</translation>
    </message>
</context>
<context>
    <name>OutputView</name>
    <message>
        <source>The filters above hide all lines.</source>
        <translation>上面的筛选隐藏了所有行。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with names and times</source>
        <translation>连同名称和时间一起复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>err</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>1 older line is no longer kept: the disk space for output is used up.</source>
        <translation>较早的 1 行已不再保留：用于保存输出的磁盘空间已用完。</translation>
    </message>
    <message>
        <source>{count} older lines are no longer kept: the disk space for output is used up.</source>
        <translation>较早的 {count} 行已不再保留：用于保存输出的磁盘空间已用完。</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>From outside:</source>
        <translation>从外部：</translation>
    </message>
    <message>
        <source>End it from outside (works while the main process is blocked)</source>
        <translation>从外部结束它（主进程阻塞时也有效）</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>强制终止</translation>
    </message>
    <message>
        <source>The window itself sends SIGTERM (on Windows: TerminateProcess), also while the main process is blocked</source>
        <translation>由窗口自己发送 SIGTERM（Windows 上为 TerminateProcess）：主进程阻塞时也有效</translation>
    </message>
    <message>
        <source>The window itself sends SIGKILL (on Windows: TerminateProcess), also while the main process is blocked</source>
        <translation>由窗口自己发送 SIGKILL（Windows 上为 TerminateProcess）：主进程阻塞时也有效</translation>
    </message>
    <message>
        <source>{action} from outside</source>
        <translation>从外部{action}</translation>
    </message>
</context>
<context>
    <name>PaceSlider</name>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>{rate} lines/s</source>
        <translation>{rate} 行/秒</translation>
    </message>
    <message>
        <source>How fast each process may print; the delay happens inside the process, at its print</source>
        <translation>每个进程打印的最快速度；延迟发生在进程内部的 print 处</translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>{alive} alive · {ended} ended</source>
        <translation>{alive} 存活 · {ended} 结束</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
</context>
<context>
    <name>ProcessDelegate</name>
    <message>
        <source>exit code {code}</source>
        <translation>退出码 {code}</translation>
    </message>
    <message>
        <source>ended (zombie)</source>
        <translation>已结束（僵尸）</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>ProcessMenu</name>
    <message>
        <source>Show only its output</source>
        <translation>只显示它的输出</translation>
    </message>
    <message>
        <source>Copy PID</source>
        <translation>复制 PID</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
</context>
<context>
    <name>PythonChoice</name>
    <message>
        <source>Python (python*.exe)</source>
        <translation>Python (python*.exe)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a Python</source>
        <translation>选择 Python</translation>
    </message>
    <message>
        <source>procgui&apos;s own, {version}</source>
        <translation>procgui 自带，{version}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>the one inside procgui</source>
        <translation>procgui 自带的</translation>
    </message>
    <message>
        <source>Which Python runs the script: {python}. Nothing is installed there.</source>
        <translation>用哪个 Python 运行脚本：{python}。不会在那里安装任何东西。</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>{count} more: see the console</source>
        <translation>另有 {count} 条：见控制台</translation>
    </message>
    <message>
        <source>What the last button showed</source>
        <translation>上一个按钮的结果</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>no line</source>
        <translation>没有这一行</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Choose the working directory</source>
        <translation>选择工作目录</translation>
    </message>
    <message>
        <source>a quotation mark is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>NAME=value is needed, not {detail}.</source>
        <translation>应写成 名称=值，而不是 {detail}。</translation>
    </message>
    <message>
        <source>{detail} cannot be given to a watched Python, only -b -B -O -OO -P -q -R -s -u -W -X.</source>
        <translation>被观察的 Python 不接受 {detail}，只接受 -b -B -O -OO -P -q -R -s -u -W -X。</translation>
    </message>
    <message>
        <source>there is a character that no program can be given.</source>
        <translation>含有无法传给程序的字符。</translation>
    </message>
    <message>
        <source>{detail} cannot be a module&apos;s file: its name has to be a Python name ending in .py.</source>
        <translation>{detail} 不能作为模块文件：文件名必须是合法的 Python 名称并以 .py 结尾。</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>命令行参数</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多同时</translation>
    </message>
    <message>
        <source>Run as</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>解释器选项</translation>
    </message>
    <message>
        <source>What the script finds in sys.argv[1:], written as in a shell</source>
        <translation>脚本在 sys.argv[1:] 中得到的参数，写法与命令行相同</translation>
    </message>
    <message>
        <source>So many processes of the script may live at the same time; more of them pause it, and you are asked. A script without a main guard would else start processes without end.</source>
        <translation>脚本最多可有这么多进程同时存活；超过时会暂停并询问你。否则，缺少主模块保护的脚本会无休止地启动进程。</translation>
    </message>
    <message>
        <source>As a file, or as python -m does it: then relative imports in its package work</source>
        <translation>作为文件运行，或像 python -m 那样运行：后者可以使用包内的相对导入</translation>
    </message>
    <message>
        <source>Environment variables for the run: NAME=value OTHER=&apos;two words&apos;</source>
        <translation>本次运行的环境变量：名称=值 另一个=&apos;两个 词&apos;</translation>
    </message>
    <message>
        <source>Options for Python itself, such as -O, -W error or -X dev</source>
        <translation>给 Python 自身的选项，例如 -O、-W error 或 -X dev</translation>
    </message>
    <message>
        <source>The working directory: where the script runs</source>
        <translation>工作目录：脚本在哪里运行</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Shows or hides what is seldom needed: run as a module, folder, variables, flags</source>
        <translation>显示或隐藏不常用的设置：作为模块运行、工作目录、环境变量、解释器选项</translation>
    </message>
    <message>
        <source>{number} processes</source>
        <translation>{number} 个进程</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限数量</translation>
    </message>
</context>
<context>
    <name>RunTabs</name>
    <message>
        <source>Stop what runs in this tab and close it?</source>
        <translation>停止此标签页中的运行并关闭它？</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>没有启动</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>no script yet</source>
        <translation>尚未选择脚本</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saving {percent} %</source>
        <translation>正在保存 {percent} %</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>The output could not be saved to {path}: {reason}</source>
        <translation>无法将输出保存到 {path}：{reason}</translation>
    </message>
</context>
<context>
    <name>ScriptDoor</name>
    <message>
        <source>Open a script</source>
        <translation>打开脚本</translation>
    </message>
    <message>
        <source>Python scripts (*.py *.pyw);;All files (*)</source>
        <translation>Python 脚本 (*.py *.pyw);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Choose a Python file, or drop one here. It runs unmodified.</source>
        <translation>选择一个 Python 文件，或把它拖到这里。脚本会原样运行。</translation>
    </message>
    <message>
        <source>Choose a Python file; it runs unmodified, as python FILE does</source>
        <translation>选择一个 Python 文件；它会原样运行，如同 python 文件名</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>新标签页</translation>
    </message>
    <message>
        <source>A further tab: another script beside this one, which goes on</source>
        <translation>再开一个标签页：运行另一个脚本，当前的继续运行</translation>
    </message>
    <message>
        <source>Source of the script</source>
        <translation>脚本的源代码</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Follow calls</source>
        <translation>跟随调用</translation>
    </message>
    <message>
        <source>{name}, its beginning</source>
        <translation>{name}（开头部分）</translation>
    </message>
    <message>
        <source>Show the line that called start(), join() or the like last, in whichever file it stands</source>
        <translation>显示最近一次调用 start()、join() 等方法的那一行，无论它在哪个文件里</translation>
    </message>
    <message>
        <source>Follow the calls</source>
        <translation>跟随调用</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>max: please type a whole number, for example 100.</source>
        <translation>max：请输入整数，例如 100。</translation>
    </message>
    <message>
        <source>max cannot be negative: a child prints at least 0 lines.</source>
        <translation>max 不能为负数：子进程至少打印 0 行。</translation>
    </message>
    <message>
        <source>max: at most {most} lines a child.</source>
        <translation>max：每个子进程最多 {most} 行。</translation>
    </message>
    <message>
        <source>delay: please type seconds, for example 0.05.</source>
        <translation>间隔：请输入秒数，例如 0.05。</translation>
    </message>
    <message>
        <source>delay cannot be negative.</source>
        <translation>间隔不能为负数。</translation>
    </message>
    <message>
        <source>delay: at most {seconds} seconds.</source>
        <translation>间隔：最多 {seconds} 秒。</translation>
    </message>
    <message>
        <source>name: a child of this main process has that name already.</source>
        <translation>名称：这个主进程已经有同名的子进程。</translation>
    </message>
    <message>
        <source>how many: please type a whole number, for example 3.</source>
        <translation>数量：请输入整数，例如 3。</translation>
    </message>
    <message>
        <source>how many: at least 1.</source>
        <translation>数量：至少为 1。</translation>
    </message>
    <message>
        <source>how many: at most {children} at once.</source>
        <translation>数量：一次最多 {children} 个。</translation>
    </message>
    <message>
        <source>There is no file {detail}. Choose another script.</source>
        <translation>文件 {detail} 不存在。请选择其他脚本。</translation>
    </message>
    <message>
        <source>The script cannot be read: {detail}. Check its permissions.</source>
        <translation>无法读取脚本：{detail}。请检查它的权限。</translation>
    </message>
    <message>
        <source>This is no Python that can be started: {detail}. Choose another one.</source>
        <translation>这不是能启动的 Python：{detail}。请另选一个。</translation>
    </message>
    <message>
        <source>This Python is too old, 3.9 or newer is needed: {detail}. Choose another one.</source>
        <translation>这个 Python 太旧，需要 3.9 或更新的版本：{detail}。请另选一个。</translation>
    </message>
    <message>
        <source>procgui&apos;s supervisor process, which starts and watches the others, ended unexpectedly. What it ran was ended; a new one starts. Run again. {detail}</source>
        <translation>procgui 的监督进程（负责启动和观察其他进程）意外结束。它运行的进程都已结束；新的监督进程正在启动。请重新运行。{detail}</translation>
    </message>
    <message>
        <source>procgui&apos;s supervisor process, which starts and watches the others, cannot be started, so nothing can run. {detail}</source>
        <translation>procgui 的监督进程（负责启动和观察其他进程）无法启动，所以什么都不能运行。{detail}</translation>
    </message>
    <message>
        <source>name: blanks alone are no name. Leave it empty for mp1, mp2...</source>
        <translation>名称：不能只有空格。留空则自动命名为 mp1、mp2……</translation>
    </message>
    <message>
        <source>The script is not UTF-8 text: {detail}. Save it as UTF-8, then run it.</source>
        <translation>脚本不是 UTF-8 文本：{detail}。请另存为 UTF-8 后再运行。</translation>
    </message>
    <message>
        <source>Python cannot read this script, so nothing was run. {detail}</source>
        <translation>脚本有语法错误，没有运行。{detail}</translation>
    </message>
    <message>
        <source>This system has no start method {detail}. Choose another one.</source>
        <translation>本系统没有启动方式 {detail}。请选择其他启动方式。</translation>
    </message>
    <message>
        <source>There is no folder {detail} to run the script in. Choose another one.</source>
        <translation>没有目录 {detail}，无法在其中运行脚本。请另选一个。</translation>
    </message>
    <message>
        <source>A watched Python cannot be given {detail}. It takes -b -B -O -OO -P -q -R -s -u -W -X.</source>
        <translation>被观察的 Python 不接受 {detail}。可用：-b -B -O -OO -P -q -R -s -u -W -X。</translation>
    </message>
    <message>
        <source>The Python inside procgui takes no flags ({detail}). Choose another one under Python.</source>
        <translation>procgui 自带的 Python 不接受解释器选项（{detail}）。请在“Python”处另选一个。</translation>
    </message>
    <message>
        <source>The Python inside procgui heeds no variable {detail}. Choose another one under Python.</source>
        <translation>procgui 自带的 Python 不理会变量 {detail}。请在“Python”处选择另一个。</translation>
    </message>
    <message>
        <source>Arguments or variables cannot be given to a program: {detail}.</source>
        <translation>参数或环境变量无法传给程序：{detail}。</translation>
    </message>
    <message>
        <source>The recording cannot be written: {detail}. Choose another place.</source>
        <translation>无法写入记录：{detail}。请换一个位置。</translation>
    </message>
    <message>
        <source>The system gives no further process or file: {detail}.</source>
        <translation>系统无法再提供进程或文件：{detail}。</translation>
    </message>
    <message>
        <source>The disk is full: the oldest lines can no longer be kept. Free some space. {detail}</source>
        <translation>磁盘已满：无法再保留最早的输出行。请清理磁盘空间。{detail}</translation>
    </message>
    <message>
        <source>Older lines cannot be read back from the disk. {detail}</source>
        <translation>无法从磁盘读回较早的输出行。{detail}</translation>
    </message>
    <message>
        <source>The window was closed.</source>
        <translation>窗口已关闭。</translation>
    </message>
    <message>
        <source>The script needs {package}, which procgui&apos;s own Python does not have. Choose a Python that has it, beside the script under Python, then run again.</source>
        <translation>脚本需要 {package}，procgui 自带的 Python 没有它。请在脚本旁的“Python”处选择装有它的 Python，再运行一次。</translation>
    </message>
    <message>
        <source>The script needs {package}, which {python} does not have. Choose another Python beside the script, or install it there: {python} -m pip install {package}</source>
        <translation>脚本需要 {package}，{python} 没有它。请在脚本旁另选一个 Python，或在那里安装：{python} -m pip install {package}</translation>
    </message>
    <message>
        <source>The run is paused: {number} of its processes live at the same time.</source>
        <translation>运行已暂停：同时存活的进程达到 {number} 个。</translation>
    </message>
    <message>
        <source>The run is paused: it started {number} processes within a second.</source>
        <translation>运行已暂停：一秒内启动了 {number} 个进程。</translation>
    </message>
    <message>
        <source>The run is paused: its last {number} children failed as soon as they were started.</source>
        <translation>运行已暂停：最近 {number} 个子进程一启动就失败。</translation>
    </message>
    <message>
        <source>The main guard is missing: each child imports the script, and would start children itself. Put what starts them under: if __name__ == &apos;__main__&apos;:</source>
        <translation>缺少主模块保护：每个子进程都会导入这个脚本，于是又要启动子进程。请把启动它们的代码放在 if __name__ == &apos;__main__&apos;: 之下。</translation>
    </message>
    <message>
        <source>Is that meant? A script without a main guard (if __name__ == &apos;__main__&apos;:), or one that starts processes in an endless loop, does so.</source>
        <translation>这是有意的吗？缺少主模块保护（if __name__ == &apos;__main__&apos;:）的脚本，或者在死循环里启动进程的脚本，会这样。</translation>
    </message>
    <message>
        <source>The settings could not be read; the usual ones are used instead.</source>
        <translation>无法读取设置，改用默认设置。</translation>
    </message>
    <message>
        <source>What the processes print appears here. Press one of the two large buttons: the main process then makes a child, by the very statements that the button shows.</source>
        <translation>进程输出的内容会显示在这里。请按左边两个大按钮之一：主进程会执行按钮上显示的语句，创建一个子进程。</translation>
    </message>
    <message>
        <source>What the processes print appears here. Choose a demonstration and press Run.</source>
        <translation>进程输出的内容会显示在这里。请选择一个演示，然后按“运行”。</translation>
    </message>
    <message>
        <source>What the processes print appears here. Open a Python script and press Run; it is not changed.</source>
        <translation>进程输出的内容会显示在这里。请打开一个 Python 脚本，然后按“运行”；脚本不会被修改。</translation>
    </message>
    <message>
        <source>Start {count} children? The system may allow fewer; then as many as it gives are started.</source>
        <translation>要启动 {count} 个子进程吗？系统允许的数量可能更少，那时能启动多少就启动多少。</translation>
    </message>
    <message>
        <source>The system starts no further child: {error}. Its limits: {limits}.</source>
        <translation>系统无法再启动子进程：{error}。系统限制：{limits}。</translation>
    </message>
    <message>
        <source>Forget language, scheme, zoom, recent files and the window&apos;s size, and begin anew?</source>
        <translation>清除语言、配色、缩放、最近的文件和窗口大小，恢复到最初的样子吗？</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭这个窗口</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl 加滚轮</translation>
    </message>
    <message>
        <source>Larger or smaller</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>The next field or button, and the one before</source>
        <translation>下一个和上一个输入框或按钮</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>In the output: keep the newest line in sight</source>
        <translation>在输出中：始终显示最新的一行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>第 {line} 行：{problem}</translation>
    </message>
    <message>
        <source>Source of the main process</source>
        <translation>主进程源代码</translation>
    </message>
    <message>
        <source>Open a source…</source>
        <translation>打开源文件…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export as script: this source and the executed statements as one .py that python runs</source>
        <translation>导出为脚本：把这份源代码和已执行的语句写成一个可直接用 python 运行的 .py 文件</translation>
    </message>
    <message>
        <source>Save the source (Ctrl+S)</source>
        <translation>保存源代码（Ctrl+S）</translation>
    </message>
    <message>
        <source>More: save as, recent files, reset</source>
        <translation>更多：另存为、最近的文件、恢复</translation>
    </message>
</context>
<context>
    <name>SourceFiles</name>
    <message>
        <source>Open a source</source>
        <translation>打开源文件</translation>
    </message>
    <message>
        <source>{path} was changed by another program since it was read. Write over it?</source>
        <translation>{path} 在读取之后被其他程序改过。要覆盖它吗？</translation>
    </message>
    <message>
        <source>Save the source</source>
        <translation>保存源代码</translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation>{path} 已经不存在了。</translation>
    </message>
    <message>
        <source>{path} is no text in UTF-8. It was not opened.</source>
        <translation>{path} 不是 UTF-8 文本，没有打开。</translation>
    </message>
    <message>
        <source>{path} is too long for this editor. It was not opened.</source>
        <translation>{path} 太长，这个编辑器没有打开它。</translation>
    </message>
    <message>
        <source>Python scripts (*.py *.pyw);;All files (*)</source>
        <translation>Python 脚本 (*.py *.pyw);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Reset to the built-in source</source>
        <translation>恢复为内置源代码</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行任何程序。</translation>
    </message>
    <message>
        <source>slowed to {pace} for each process</source>
        <translation>每个进程放慢到 {pace}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>没有启动</translation>
    </message>
    <message>
        <source>1 process: {alive} alive, {ended} ended</source>
        <translation>1 个进程：{alive} 个存活，{ended} 个结束</translation>
    </message>
    <message>
        <source>{count} processes: {alive} alive, {ended} ended</source>
        <translation>{count} 个进程：{alive} 个存活，{ended} 个结束</translation>
    </message>
    <message>
        <source>stopped by Ctrl-C</source>
        <translation>由 Ctrl-C 停止</translation>
    </message>
    <message>
        <source>stopped by terminate</source>
        <translation>由 terminate 停止</translation>
    </message>
    <message>
        <source>stopped by kill</source>
        <translation>由 kill 停止</translation>
    </message>
    <message>
        <source>{name} waits for {other}</source>
        <translation>{name} 等待 {other}</translation>
    </message>
    <message>
        <source>{count} lines, the oldest {dropped} dropped (the disk limit was reached)</source>
        <translation>{count} 行，最早的 {dropped} 行已丢弃（达到磁盘上限）</translation>
    </message>
    <message>
        <source>no lines yet</source>
        <translation>还没有输出</translation>
    </message>
    <message>
        <source>1 line, kept</source>
        <translation>1 行，已保留</translation>
    </message>
    <message>
        <source>{count} lines, all kept</source>
        <translation>{count} 行，全部保留</translation>
    </message>
    <message>
        <source>supervisor starting</source>
        <translation>监督进程正在启动</translation>
    </message>
    <message>
        <source>supervisor ended unexpectedly, a new one starts</source>
        <translation>监督进程意外结束，正在启动新的</translation>
    </message>
    <message>
        <source>no supervisor: nothing can run</source>
        <translation>没有监督进程：无法运行</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>{alive} alive · {ended} ended</source>
        <translation>{alive} 存活 · {ended} 结束</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>waits here: {names}</source>
        <translation>在此等待：{names}</translation>
    </message>
</context>
<context>
    <name>TranscriptMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back all waiting</source>
        <translation>撤回所有等待的语句</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>main</source>
        <translation>主进程</translation>
    </message>
    <message>
        <source>target</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>subclass</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>pool worker</source>
        <translation>进程池工作进程</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>管理器</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>fork</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>辅助进程</translation>
    </message>
    <message>
        <source>external</source>
        <translation>外部程序</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>僵尸</translation>
    </message>
    <message>
        <source>stopping: interrupting (Ctrl-C)</source>
        <translation>正在停止：中断（Ctrl-C）</translation>
    </message>
    <message>
        <source>stopping: terminating</source>
        <translation>正在停止：terminate</translation>
    </message>
    <message>
        <source>stopping: killing</source>
        <translation>正在停止：kill</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not finished: the run ended</source>
        <translation>未完成：运行已结束</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>waits: {call}</source>
        <translation>等待 {call}</translation>
    </message>
    <message>
        <source>start() raised {error}</source>
        <translation>start() 抛出 {error}</translation>
    </message>
    <message>
        <source>ended, exit code not collected yet (zombie)</source>
        <translation>已结束，退出码尚未回收（僵尸进程）</translation>
    </message>
    <message>
        <source>ended, exit code never collected</source>
        <translation>已结束，退出码无人回收</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>正常结束</translation>
    </message>
    <message>
        <source>ended from outside by {call}</source>
        <translation>从外部被 {call} 结束</translation>
    </message>
    <message>
        <source>ended with exit code 1 (an unhandled exception, or sys.exit(1))</source>
        <translation>以退出码 1 结束（未处理的异常，或 sys.exit(1)）</translation>
    </message>
    <message>
        <source>ended with exit code 3 (sys.exit(3), or os.abort())</source>
        <translation>以退出码 3 结束（sys.exit(3) 或 os.abort()）</translation>
    </message>
    <message>
        <source>ended with exit code {code}</source>
        <translation>以退出码 {code} 结束</translation>
    </message>
    <message>
        <source>ended by {call}</source>
        <translation>被 {call} 结束</translation>
    </message>
    <message>
        <source>ended by signal {number}</source>
        <translation>被信号 {number} 结束</translation>
    </message>
    <message>
        <source>ended by SIGSEGV (a crash: memory that is not its own)</source>
        <translation>被 SIGSEGV 结束（崩溃：访问了不属于自己的内存）</translation>
    </message>
    <message>
        <source>ended by SIGBUS (a crash: memory that is not there)</source>
        <translation>被 SIGBUS 结束（崩溃：访问了不存在的内存）</translation>
    </message>
    <message>
        <source>ended by SIGFPE (a crash: a wrong calculation in C code)</source>
        <translation>被 SIGFPE 结束（崩溃：C 代码中的运算错误）</translation>
    </message>
    <message>
        <source>ended by SIGILL (a crash: an instruction that does not exist)</source>
        <translation>被 SIGILL 结束（崩溃：不存在的指令）</translation>
    </message>
    <message>
        <source>ended by SIGABRT (os.abort(), or a fatal error of Python)</source>
        <translation>被 SIGABRT 结束（os.abort()，或 Python 致命错误）</translation>
    </message>
    <message>
        <source>ended by SIGINT (Ctrl-C)</source>
        <translation>被 SIGINT 结束（Ctrl-C）</translation>
    </message>
    <message>
        <source>ended by {signal}</source>
        <translation>被 {signal} 结束</translation>
    </message>
    <message>
        <source>crashed: a breakpoint without a debugger</source>
        <translation>崩溃：遇到断点但没有调试器</translation>
    </message>
    <message>
        <source>crashed: access violation (memory that is not its own)</source>
        <translation>崩溃：访问冲突（访问了不属于自己的内存）</translation>
    </message>
    <message>
        <source>crashed: memory could not be read from disk</source>
        <translation>崩溃：无法从磁盘读入内存页</translation>
    </message>
    <message>
        <source>crashed: out of memory</source>
        <translation>崩溃：内存不足</translation>
    </message>
    <message>
        <source>crashed: an instruction that does not exist</source>
        <translation>崩溃：不存在的指令</translation>
    </message>
    <message>
        <source>crashed: division by zero in C code</source>
        <translation>崩溃：C 代码中除以零</translation>
    </message>
    <message>
        <source>crashed: stack overflow</source>
        <translation>崩溃：栈溢出</translation>
    </message>
    <message>
        <source>could not start: a DLL is missing</source>
        <translation>无法启动：缺少 DLL</translation>
    </message>
    <message>
        <source>ended by Ctrl-C, or its console was closed</source>
        <translation>被 Ctrl-C 结束，或控制台被关闭</translation>
    </message>
    <message>
        <source>could not start: a DLL did not initialize</source>
        <translation>无法启动：DLL 初始化失败</translation>
    </message>
    <message>
        <source>crashed: heap corruption</source>
        <translation>崩溃：堆被破坏</translation>
    </message>
    <message>
        <source>crashed: the program stopped itself (fail-fast)</source>
        <translation>崩溃：程序自行中止（fail-fast）</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>End {name} by terminate()? Then join() returns.</source>
        <translation>用 terminate() 结束 {name} 吗？之后 join() 就会返回。</translation>
    </message>
    <message>
        <source>Close the window and end 1 process?</source>
        <translation>要关闭窗口并结束 1 个进程吗？</translation>
    </message>
    <message>
        <source>Close the window and end {count} processes?</source>
        <translation>要关闭窗口并结束 {count} 个进程吗？</translation>
    </message>
    <message>
        <source>procgui – a laboratory for Python processes</source>
        <translation>procgui – Python 进程实验室</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Find in the source</source>
        <translation>在源代码中查找</translation>
    </message>
</context>
</TS>
