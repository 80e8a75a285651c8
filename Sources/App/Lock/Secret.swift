import Glibc

/// Typed text that must leave no trace: never swapped out, wiped when it is done with.
///
/// Belongs to one thread at a time.
final class Secret: @unchecked Sendable {
  private let bytes: UnsafeMutablePointer<CChar>
  private var length = 0
  private static let capacity = 512

  init() {
    bytes = .allocate(capacity: Self.capacity)
    bytes.initialize(repeating: 0, count: Self.capacity)
    mlock(bytes, Self.capacity)
  }

  deinit {
    wipe()
    munlock(bytes, Self.capacity)
    bytes.deallocate()
  }

  /// What is too much is left out: no password is that long.
  func append(_ byte: UInt8) {
    guard byte != 0, length < Self.capacity - 1 else { return }
    bytes[length] = CChar(bitPattern: byte)
    length += 1
  }

  func dropLastCharacter() {
    while length > 0 {
      length -= 1
      let byte = UInt8(bitPattern: bytes[length])
      bytes[length] = 0
      // Bytes 10xxxxxx belong to the character before them.
      if byte & 0xC0 != 0x80 { return }
    }
  }

  func wipe() {
    explicit_bzero(bytes, Self.capacity)
    length = 0
  }

  /// A copy for a C library that frees and wipes it itself.
  func copy() -> UnsafeMutablePointer<CChar>? { strdup(bytes) }
}
