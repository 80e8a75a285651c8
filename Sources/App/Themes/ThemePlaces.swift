import Glibc
import Themes

/// The folders in which themes are looked for on this machine.
func themeFolders() -> [String] {
  var variables: [String: String] = [:]
  for name in ["TIAOKUAI_THEMES", "XDG_CONFIG_HOME", "HOME"] {
    variables[name] = environment(name)
  }
  return ThemeFolders.inOrder(
    environment: variables, executable: programPath(),
    isCheckout: { access($0 + "/Package.swift", F_OK) == 0 && access($0 + "/themes", F_OK) == 0 })
}

/// The path of this program, links resolved.
func programPath() -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  guard length > 0 else { return startArguments[0] }
  return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
