"""The language of the program: the system's at first, then what the person chooses. Source texts are English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal, Slot

from procgui import resources

CODES = ("en", "zh_CN")


def system_language() -> str:
    """The first language that the person asked the system for and that we speak."""
    for name in QLocale.system().uiLanguages():
        for code in CODES:
            if name.split("-")[0] == code.split("_")[0]:
                return code
    return CODES[0]


class Language(QObject):
    """Installs the translations; Qt then sends LanguageChange to every widget. ``changed`` carries the code."""

    changed = Signal(object)

    def __init__(self, application: QCoreApplication, code: str | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self.code = CODES[0]
        self.chosen = code is not None
        """Whether the person chose it; else it is the system's."""
        self._speak(code or system_language())

    def choose(self, code: str) -> None:
        """Speak ``code`` for good; an unknown one is English."""
        self.chosen = True
        self._speak(code)

    def follow_system(self) -> None:
        """Speak what the system speaks, as when nobody has chosen."""
        self.chosen = False
        self._speak(system_language())

    def _speak(self, code: str) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators.clear()
        self.code = code if code in CODES else CODES[0]
        if self.code != CODES[0]:
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"qtbase_{self.code}", qt)
            self._install(f"procgui_{self.code}", str(resources.path("i18n")))
        QLocale.setDefault(QLocale(self.code))
        self.changed.emit(self.code)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._translators.append(translator)

    @Slot()
    def switch(self) -> None:
        """The next language."""
        self.choose(CODES[(CODES.index(self.code) + 1) % len(CODES)])
