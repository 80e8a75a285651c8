/// Somebody who knows whether a password is a user's.
protocol Authenticator: Sendable {
  /// Why that user cannot be asked at all, in the reader's language; `nil` = he can.
  func reasonNotToAsk(_ login: String) -> String?

  /// Asks; may take its time, most of all when the password is wrong.
  ///
  /// - Returns: `nil` when it is right, else why the screen stays locked, in the reader's language.
  func refusal(of secret: Secret, for login: String) -> String?
}
