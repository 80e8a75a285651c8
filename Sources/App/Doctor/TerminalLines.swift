import Curses
import Glibc
import Settings
import TextUI
import Wording

/// The versions of what takes part.
func versionLines() -> [DoctorLine] {
  var system = utsname()
  uname(&system)
  let release = withUnsafeBytes(of: &system.release) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
  return [
    DoctorLine(
      .doctorVersions,
      "tiaokuai \(programVersion), \(databaseLibrary), "
        + "\(TerminalKind.libraryVersion), Linux \(release), Unicode \(CharacterWidth.unicodeVersion)"
    )
  ]
}

/// Language and character set.
func languageLines() -> [DoctorLine] {
  let names = ["LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES"]
  let charset: TerminalPhrase =
    switch TerminalKind().charset {
    case .environment: .charsetEnvironment
    case .fallback: .charsetFallback
    case .none: .charsetNone
    }
  return [
    DoctorLine(.doctorLanguage, startLanguage.rawValue),
    DoctorLine(.doctorLocale, variables(names)), DoctorLine(.doctorCharset, charset),
  ]
}

/// The terminal, as the system describes it and as it answers.
func terminalLines(_ answers: TerminalAnswers) -> [DoctorLine] {
  let kind = TerminalKind()
  let names = ["TERM", "TERM_PROGRAM", "COLORTERM", "COLORFGBG", "NO_COLOR", "TMUX", "STY"]
  let usability: TerminalPhrase =
    switch kind.usability {
    case .usable: .terminalUsable
    case .unknown: .terminalUnknown
    case .tooSimple: .terminalTooSimple
    }
  return [
    DoctorLine(.doctorTerminal, variables(names)), DoctorLine(.doctorUsable, usability),
    DoctorLine(.doctorColors, String(kind.colors)), DoctorLine(.doctorSize, terminalSize()),
    DoctorLine(
      .doctorMouse,
      words(
        TerminalPhrase.mouseState,
        [
          "able": yesNo(kind.hasMouse), "on": yesNo(startSettings.settings.mouse),
        ])),
    DoctorLine(
      .doctorGround, answers.brightness.map { "\($0) / 255" } ?? words(TerminalPhrase.silent)),
  ]
}

/// How the picture is drawn, and what it stands on.
func pictureLines(_ common: CommonOptions, _ answers: TerminalAnswers) -> [DoctorLine] {
  let probe = TerminalProbe()
  let sets = Glyphs.Kind.allCases.map { kind in
    "\(kind) \(Glyphs.of(kind).all.filter { $0.utf8.count < 5 }.joined())"
  }
  return [
    DoctorLine(
      .doctorAmbiguous,
      words(
        TerminalPhrase.ambiguousState,
        [
          "setting": startSettings.settings.ambiguous.rawValue,
          "answer": answers.width.map { "\($0)" } ?? words(TerminalPhrase.silent),
          "used": "\(answers.width ?? probe.width)",
        ])),
    DoctorLine(
      .doctorGlyphs,
      "\(chooseGlyphs(ascii: common.ascii, TerminalKind().charset, probe.width).kind)"),
  ] + sets.map { DoctorLine(.doctorGlyphSet, $0) }
}

private func variables(_ names: [String]) -> String {
  names.compactMap { name in
    // A socket's path is nobody's business, that there is one is.
    environment(name).map { "\(name)=\(["TMUX", "STY"].contains(name) ? "..." : $0)" }
  }.joined(separator: " ")
}

private func terminalSize() -> String {
  guard let size = outputSize() else { return words(TerminalPhrase.noTerminalHere) }
  return "\(size.columns)x\(size.rows)"
}
