<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>{method} (default)</source>
        <translation>{method}（默认）</translation>
    </message>
    <message>
        <source>Run (F5)</source>
        <translation>运行（F5）</translation>
    </message>
    <message>
        <source>Pause every process of this run, or let them go on</source>
        <translation>暂停本次运行的所有进程，或让它们继续</translation>
    </message>
    <message>
        <source>Stop this run: first like Ctrl-C, then terminate, then kill</source>
        <translation>停止本次运行：先相当于按 Ctrl-C，再 terminate，最后 kill</translation>
    </message>
    <message>
        <source>Stop the runs behind all three doors</source>
        <translation>停止三个页面中的所有运行</translation>
    </message>
    <message>
        <source>End the main process of the Lab and start a new one</source>
        <translation>结束实验室的主进程，并启动一个新的</translation>
    </message>
    <message>
        <source>How multiprocessing starts a child</source>
        <translation>multiprocessing 启动子进程的方式</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>启动方式</translation>
    </message>
</context>
<context>
    <name>ChildCard</name>
    <message>
        <source>Selected process</source>
        <translation>选中的进程</translation>
    </message>
    <message>
        <source>The Lab knows no variable that holds this process</source>
        <translation>实验室里没有变量保存着这个进程</translation>
    </message>
    <message>
        <source>Select a process in the list to see it and to act on it.</source>
        <translation>在列表中选择一个进程，即可查看并操作它。</translation>
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
        <source>Time-out (s)</source>
        <translation>超时（秒）</translation>
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
        <source>How many lines the child prints</source>
        <translation>子进程打印多少行</translation>
    </message>
    <message>
        <source>Seconds the child sleeps after each line</source>
        <translation>子进程每打印一行后睡眠的秒数</translation>
    </message>
    <message>
        <source>The process&apos;s name; empty: mp1, mp2 and so on</source>
        <translation>进程名称；留空则自动命名为 mp1、mp2……</translation>
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
        <source>A daemonic child is ended when the main process ends</source>
        <translation>主进程结束时，守护子进程会被终止</translation>
    </message>
    <message>
        <source>start at once</source>
        <translation>立即启动</translation>
    </message>
    <message>
        <source>Call start() right after the object is made</source>
        <translation>创建对象后立即调用 start()</translation>
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
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
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
    <name>LabDoor</name>
    <message>
        <source>Source of the main process</source>
        <translation>主进程源代码</translation>
    </message>
</context>
<context>
    <name>LessonsDoor</name>
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
        <source>Text</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
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
        <source>A quotation mark is not closed.</source>
        <translation>引号没有成对。</translation>
    </message>
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
        <source>Arguments</source>
        <translation>命令行参数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
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
        <source>The recording cannot be written: {detail}. Choose another place.</source>
        <translation>无法写入记录：{detail}。请换一个位置。</translation>
    </message>
    <message>
        <source>Python could not be started: {detail}.</source>
        <translation>无法启动 Python：{detail}。</translation>
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
</context>
<context>
    <name>StatementDelegate</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
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
        <source>running · {seconds} s</source>
        <translation>正在运行 · {seconds} 秒</translation>
    </message>
    <message>
        <source>main waits for {name} · {seconds} s</source>
        <translation>主进程等待 {name} · {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>StatementsCard</name>
    <message>
        <source>Statements</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>what the main process executes</source>
        <translation>由主进程依次执行</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Ctrl-C for the main process: a blocked join() raises KeyboardInterrupt</source>
        <translation>相当于对主进程按 Ctrl-C：阻塞的 join() 会抛出 KeyboardInterrupt</translation>
    </message>
    <message>
        <source>A statement for the main process</source>
        <translation>给主进程的语句</translation>
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
    <name>Words</name>
    <message>
        <source>main</source>
        <translation>主进程</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
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
</TS>
