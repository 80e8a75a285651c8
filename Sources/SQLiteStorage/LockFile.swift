import CSQLiteSettings
import Glibc
import Storage

/// The open lock file: who holds the lock, whose turn is next, and bytes to lock.
///
/// Line 1 names the holder, line 2 the last ticket. Writers draw tickets and wait each for the one
/// before, because the kernel wakes all who wait for one lock, and any of them, or the holder once
/// more, may come first. The queue only keeps the turns; what excludes is the lock for writing.
struct LockFile {
  enum Part {
    case writing
    case tickets
    case ticket(Int)
    /// Held by whoever fills a draft, as long as he lives.
    case draft

    /// Locked bytes need not exist in the file.
    fileprivate var byte: Int64 {
      switch self {
      case .writing: 0
      case .tickets: 1
      case .draft: 2
      case .ticket(let number): Int64(1000 + number)
      }
    }
  }

  let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether this is still the file at the path: a lock on one that was removed excludes nobody.
  func isAt(_ path: String) -> Bool {
    var own = stat()
    return fstat(descriptor, &own) == 0 && UInt(own.st_ino) == FileIdentity(path)?.number
  }

  /// - Returns: 0 = locked, 1 = not in time, else an error number.
  func lock(_ part: Part, until deadline: Double) -> Int32 {
    tk_lock(descriptor, part.byte, max(0, deadline - monotonicSeconds()))
  }

  /// Waits for those who came earlier, no longer than until `deadline`.
  func queue(until deadline: Double) {
    guard lock(.tickets, until: deadline) == 0 else { return }
    let number = lastTicket + 1
    write("\(number)\n", at: Self.ticketOffset)
    // Kept until the file is closed; whoever comes next waits for it.
    _ = lock(.ticket(number), until: deadline)
    tk_unlock(descriptor, Part.tickets.byte)
    if lock(.ticket(number - 1), until: deadline) == 0 {
      tk_unlock(descriptor, Part.ticket(number - 1).byte)
    }
  }

  /// Writes who holds the lock, `nil` = nobody; without it the lock still holds.
  func sign(_ holder: LockHolder?) {
    let text = (holder?.text ?? "").prefix(Self.ticketOffset / 4 - 1)
    let filling = String(repeating: " ", count: Self.ticketOffset - 1 - text.utf8.count)
    write(text + filling + "\n", at: 0)
  }

  var holder: LockHolder? { LockHolder(read(Self.ticketOffset, at: 0)) }

  /// Where line 2 begins.
  private static let ticketOffset = 256

  private var lastTicket: Int {
    let digits = read(18, at: Self.ticketOffset).prefix { $0.isNumber }
    return Int(digits) ?? 0
  }

  private func write(_ text: some StringProtocol, at offset: Int) {
    let bytes = Array(text.utf8)
    _ = pwrite(descriptor, bytes, bytes.count, offset)
  }

  private func read(_ count: Int, at offset: Int) -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    let length = pread(descriptor, &bytes, count, offset)
    return String(decoding: bytes.prefix(max(0, length)), as: UTF8.self)
  }
}
