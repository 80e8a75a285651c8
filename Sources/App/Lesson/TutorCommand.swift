import ArgumentParser
import Glibc
import Wording

/// `tutor`: ten steps on made-up data, over the real dashboard.
struct TutorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutor", abstract: words(LessonPhrase.tutorAbstract))
  @OptionGroup var common: CommonOptions

  func run() throws {
    let mayDraw = isatty(STDOUT_FILENO) != 0 && isatty(STDIN_FILENO) != 0
    guard mayDraw, !common.isPlain else {
      throw Failure(words(LessonPhrase.tutorNeedsScreen), .usage)
    }
    try runDemo(.lesson(common), startsLesson: true)
  }
}

extension CommonOptions {
  /// The lesson is a secretary's, unless another role was asked for.
  static func lesson(_ common: CommonOptions) -> CommonOptions {
    var options = common
    options.role = common.role ?? "secretary:C03"
    return options
  }
}
