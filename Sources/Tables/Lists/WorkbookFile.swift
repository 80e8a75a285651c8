import CXLSXWriter
import Glibc

/// Why a workbook could not be made; `code` is an errno, `nil` = the library's own reason.
package struct WorkbookFault: Error, Hashable, Sendable {
  package let code: Int32?
  package let reason: String
}

/// The bytes of a workbook that `fill` writes.
func workbook(
  filledBy fill: (UnsafeMutablePointer<lxw_workbook>) -> Void
) throws(WorkbookFault) -> [UInt8] {
  var folder = Array("/tmp/tiaokuai-XXXXXX".utf8CString)
  // The library writes to a path only: to one in a folder that is nobody else's.
  guard mkdtemp(&folder) != nil else { throw WorkbookFault(code: errno, reason: "mkdtemp") }
  let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let file = path + "/list.xlsx"
  defer {
    unlink(file)
    rmdir(path)
  }
  guard let book = workbook_new(file) else { throw WorkbookFault(code: ENOMEM, reason: file) }
  fill(book)
  let fault = workbook_close(book)
  guard fault == LXW_NO_ERROR else {
    throw WorkbookFault(code: nil, reason: String(cString: lxw_strerror(fault)))
  }
  return try contents(of: file)
}

private func contents(of path: String) throws(WorkbookFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { throw WorkbookFault(code: errno, reason: path) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count == 0 { return bytes }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw WorkbookFault(code: errno, reason: path) }
    bytes += piece[..<count]
  }
}

/// A text as XML can hold it, what it cannot hold shown for what it is; at most as long as a cell.
func cellText(_ text: String) -> String {
  var cleaned = ""
  for scalar in text.unicodeScalars {
    let isControl = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    cleaned.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
  }
  return String(cleaned.prefix(32_000))
}

/// About how many digits wide a text is in a spreadsheet.
func cellWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
}
