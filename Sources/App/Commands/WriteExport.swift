import Dashboard
import Dispatch
import Glibc
import Query
import Settings
import Tables
import Wording

/// Lists as the bytes of a file, which is to go to `path`; `nil` = to standard output.
///
/// - Throws: `Failure`.
func exported(
  _ sheets: [ListSheet], _ format: ExportFormat, asArray: Bool = false, to path: String?
) throws -> [UInt8] {
  do throws(WorkbookFault) {
    let bytes = try bytes(
      of: sheets, as: format, asArray: asArray, scratchIn: scratchFolder(for: path))
    // Markdown is read in a terminal as well as by programs.
    return format == .md ? Array(visibleText(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
  } catch {
    throw Failure(error)
  }
}

/// Where a workbook is made: where the user has scratch files, else where it goes.
func scratchFolder(for path: String?) -> String {
  if let folder = environment("TMPDIR"), !folder.isEmpty { return folder }
  guard let path else { return "/tmp" }
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

extension Failure {
  /// Named as the other formats name what cannot be written.
  init(_ fault: WorkbookFault) {
    let text =
      switch fault {
      case .unwritable(let folder, let code):
        words(
          QueryPhrase.notExported,
          ["reason": reason(SafeFile.Failure.system(path: folder, code: code))])
      case .noLibrary: words(QueryPhrase.noWorkbookLibrary)
      }
    self.init(text, .cannotWrite)
  }
}

/// Writes an export by renaming, through no link, and over no file unless that was asked for.
///
/// - Throws: `Failure`.
func writeExport(_ bytes: [UInt8], to path: String, overwriting: Bool) throws {
  try refusePartOfDatabase(path)
  do throws(SafeFile.Failure) {
    try SafeFile.write(bytes, to: path, isNew: !overwriting)
  } catch {
    throw notExported(error)
  }
}

/// No file of a database that is open here is written over, whatever was agreed to.
private func refusePartOfDatabase(_ path: String) throws {
  guard isPartOfOpenDatabase(path) else { return }
  throw Failure(words(StorePhrase.partOfDatabase, ["path": path]), .cannotWrite)
}

private func notExported(_ failure: SafeFile.Failure) -> Failure {
  Failure(words(QueryPhrase.notExported, ["reason": reason(failure)]), .cannotWrite)
}

/// Writes the exports of a screen one after the other, off the thread that draws.
final class ExportWriter: Sendable {
  private let queue = DispatchQueue(label: "exports")
  private let mailbox: Mailbox

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func write(_ export: Export) {
    queue.async { [mailbox] in
      do {
        let path = try export.path
        try refusePartOfDatabase(path)
        let bytes = try exported([export.sheet], export.format, to: path)
        do {
          try SafeFile.write(bytes, to: path, isNew: !export.overwrites)
        } catch SafeFile.Failure.exists(let path) {
          return mailbox.post(.alreadyThere(path: path))
        } catch let failure as SafeFile.Failure {
          throw notExported(failure)
        }
        mailbox.post(
          .told(
            words(
              QueryPhrase.exported, ["count": "\(export.sheet.rows.count)", "path": path])))
      } catch let failure as Failure {
        mailbox.post(.failed(failure.text))
      } catch {
        mailbox.post(.failed(String(describing: error)))
      }
    }
  }

  /// Waits until everything is written.
  func finish() { queue.sync {} }
}

extension Export {
  /// Where it goes, links in the way to its folder resolved.
  fileprivate var path: String {
    get throws {
      let wanted =
        expanded(folder)
      guard let resolved = realpath(wanted.isEmpty ? "." : wanted, nil) else {
        throw Failure(
          words(QueryPhrase.noFolder, ["folder": folder, "reason": systemText(Int(errno))]),
          .cannotWrite)
      }
      defer { free(resolved) }
      // A name that is not in UTF-8 would be another one: the folder is then taken as it was typed.
      return (String(validatingCString: resolved) ?? wanted) + "/" + name
    }
  }
}
