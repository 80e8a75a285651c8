import CXLSXWriter
import Glibc

/// Why a workbook could not be made.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// Nothing could be written in the folder in which it was to be made; with an errno.
  case unwritable(folder: String, code: Int32)
  /// The machine has no library that makes workbooks.
  case noLibrary
}

/// The bytes of a workbook that `fill` writes.
///
/// - Parameters:
///   - folder: Where the library may have its scratch files; they are gone afterwards.
///   - size: About how many bytes its sheets take: the library does not notice when the disk gets full.
///   - fill: Writes the sheets.
/// - Returns: All of the file.
/// - Throws: `WorkbookFault`.
func workbook(
  in folder: String, size: Int, filledBy fill: (UnsafeMutablePointer<lxw_workbook>) -> Void
) throws(WorkbookFault) -> [UInt8] {
  guard tk_xlsx_load() else { throw .noLibrary }
  let scratch = try ScratchRoom(in: folder, size: size)
  defer { scratch.remove() }
  return try silently { () throws(WorkbookFault) in
    try scratch.path.withMutableCString { path throws(WorkbookFault) in
      var options = lxw_workbook_options(constant_memory: 0, tmpdir: path, use_zip64: 0)
      guard let book = workbook_new_opt(scratch.file, &options) else {
        throw .unwritable(folder: folder, code: ENOMEM)
      }
      fill(book)
      errno = 0
      guard workbook_close(book) == LXW_NO_ERROR else { throw scratch.fault }
    }
    return try scratch.contents()
  }
}

/// Runs something that prints to standard error what is nobody's business.
private func silently<Made>(
  _ work: () throws(WorkbookFault) -> Made
) throws(WorkbookFault) -> Made {
  let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
  let former = nowhere < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
  if former >= 0 { dup2(nowhere, STDERR_FILENO) }
  if nowhere >= 0 { close(nowhere) }
  defer {
    if former >= 0 {
      dup2(former, STDERR_FILENO)
      close(former)
    }
  }
  return try work()
}

extension String {
  /// For a C function that asks for a text it may change, and does not.
  fileprivate func withMutableCString<Made>(
    _ work: (UnsafeMutablePointer<CChar>) throws(WorkbookFault) -> Made
  ) throws(WorkbookFault) -> Made {
    let text = strdup(self)
    defer { free(text) }
    guard let text else { throw .unwritable(folder: self, code: ENOMEM) }
    return try work(text)
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

/// About how many bytes a cell takes in a workbook before it is packed.
func cellSize(_ text: String) -> Int { 80 + text.utf8.count * 2 }
