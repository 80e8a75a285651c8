import CPAM
import Glibc
import Wording

/// The login password of the operating system, through PAM.
struct PAMAuthenticator: Authenticator {
  /// The folder of the rules.
  private let folder: String

  init(folder: String = "/etc/pam.d") { self.folder = folder }

  /// Our own rules if the administrator made some, else those of the console login.
  private var service: String? {
    ["tiaokuai", "login"].first { access("\(folder)/\($0)", R_OK) == 0 }
  }

  func reasonNotToAsk(_ login: String) -> String? {
    guard let user = getpwnam(login) else { return words(TerminalPhrase.lockUnknownUser) }
    if service == nil { return words(TerminalPhrase.lockNoService) }
    if !hasPassword(user.pointee) { return words(TerminalPhrase.lockNoPassword) }
    let begins = begin(login, Secret()) { _ in PAM_SUCCESS }
    return begins == PAM_SUCCESS ? nil : words(TerminalPhrase.lockNoConversation)
  }

  func refusal(of secret: Secret, for login: String) -> String? {
    let result = begin(login, secret) { handle in
      let known = pam_authenticate(handle, quiet)
      return known == PAM_SUCCESS ? pam_acct_mgmt(handle, quiet) : known
    }
    switch result {
    case PAM_SUCCESS: return nil
    case PAM_AUTH_ERR, PAM_MAXTRIES: return words(TerminalPhrase.lockWrong)
    default:
      let reason = String(cString: pam_strerror(nil, result))
      return words(TerminalPhrase.lockRefused, ["reason": reason])
    }
  }

  /// Runs a conversation that answers every hidden question with the secret.
  private func begin(
    _ login: String, _ secret: Secret, _ work: (OpaquePointer) -> Int32
  ) -> Int32 {
    guard let service else { return PAM_ABORT }
    var conversation = pam_conv(
      conv: answer, appdata_ptr: Unmanaged.passUnretained(secret).toOpaque())
    var handle: OpaquePointer?
    let started = pam_start(service, login, &conversation, &handle)
    guard started == PAM_SUCCESS, let handle else { return started }
    let result = work(handle)
    pam_end(handle, result)
    return result
  }
}

/// Whether a password can open the account, as far as this process may know.
private func hasPassword(_ user: passwd) -> Bool {
  var stored = user.pw_passwd.map { String(cString: $0) } ?? ""
  if stored == "x", let shadow = getspnam(user.pw_name) {
    stored = String(cString: shadow.pointee.sp_pwdp)
  }
  return !stored.isEmpty && !stored.hasPrefix("!") && !stored.hasPrefix("*")
}

/// Modules must not print: the screen is up.
private let quiet = Int32(bitPattern: PAM_SILENT)

/// PAM's questions: the password where it is not to be shown, nothing else.
private func answer(
  _ count: Int32, _ messages: UnsafeMutablePointer<UnsafePointer<pam_message>?>?,
  _ replies: UnsafeMutablePointer<UnsafeMutablePointer<pam_response>?>?,
  _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let messages, let replies, let data, count > 0,
    let memory = calloc(Int(count), MemoryLayout<pam_response>.stride)
  else { return PAM_CONV_ERR }
  let secret = Unmanaged<Secret>.fromOpaque(data).takeUnretainedValue()
  let given = memory.bindMemory(to: pam_response.self, capacity: Int(count))
  for index in 0..<Int(count) where messages[index]?.pointee.msg_style == PAM_PROMPT_ECHO_OFF {
    given[index].resp = secret.copy()
  }
  replies.pointee = given
  return PAM_SUCCESS
}
