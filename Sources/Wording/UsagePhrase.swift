/// The texts of `Catalogues/usage`: what is wrong with a command line, and the labels of help.
package enum UsagePhrase: String, Phrase {
  package static let area = Area.usage

  // What is wrong.
  case error, unexpected, unexpectedMany, missing, missingOneOf, missingCommand, unknownOption
  case unknownOptionLike, missingValue, takesNoValue, invalid, invalidOf, setTwice
  case unknownCommand, unknownCommandLike

  // Labels of help.
  case usage, arguments, options, commands, explanation, anyOptions, anyCommand
  case seeHelp, seeCommand, showVersion, showHelp, values, valuesAndStandard, standard
  case standardCommand
}
