import Glibc
import Storage

/// How whoever starts the program can make it take him for somebody else.
///
/// In a user namespace of his own a person has any number he likes, and a preloaded library answers
/// for the system. The number is what the journal's names are found by, so that the program does not
/// open a file there that others than its owner may write. A file that only its owner may write is
/// out of reach for them anyway, and opens: containers, sanitizers and a moved clock need that.
package enum Disguise: String, Hashable, Sendable {
  case userNamespace, preload

  /// - Returns: `nil` where the system answers for itself.
  static func found(
    uidMap: String? = text(ofFile: "/proc/self/uid_map"),
    environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }
  ) -> Disguise? {
    // The first namespace of a machine maps all numbers on themselves.
    if let uidMap, uidMap.split(whereSeparator: \.isWhitespace) != ["0", "0", "4294967295"] {
      return .userNamespace
    }
    let isPreloaded = ["LD_PRELOAD", "LD_AUDIT"].contains { environment($0)?.isEmpty == false }
    return isPreloaded ? .preload : nil
  }
}

/// - Throws: `StoreFault.disguised` where others than its owner may write the file, and the system
///   does not answer for itself.
func refuseDisguise(_ path: String) throws {
  // Group and others; of an access list the bits of the group are its widest right.
  guard let mode = FileIdentity(path)?.mode, mode & 0o022 != 0 else { return }
  if let disguise = Disguise.found() {
    throw StoreFault.disguised(path: path, isNamespace: disguise == .userNamespace)
  }
}
