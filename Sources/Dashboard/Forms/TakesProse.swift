import TextUI

extension State {
  /// Whether a text is being typed, whose signs are to stay as they are: a sentence, a name, a filter.
  ///
  /// Everywhere else a key of an input method means the plain one: `？` is `?`, and in fields of days
  /// and numbers `１` is `1`.
  var takesProse: Bool {
    guard !isLocked else { return false }
    if let overlay { return overlay.takesProse }
    return focusedList?.isTyping == true || page.takesProse
  }
}

extension WorklistField {
  var takesProse: Bool {
    switch name {
    case .title, .evidence, .reason, .objection, .answer, .file: options.isEmpty
    case .worker, .points, .checked, .agreed, .about, .admission: false
    }
  }
}
