import Glibc

/// - Returns: All of a file of the system's, which tells no size; `nil` = it cannot be read.
func text(ofFile path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 16_384)
  while true {
    let count = read(descriptor, &piece, piece.count)
    guard count >= 0 else { return nil }
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece.prefix(count)
  }
}
