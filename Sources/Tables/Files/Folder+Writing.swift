import Glibc

extension Folder {
  /// Writes a file that is not there yet, for good.
  func create(_ name: String, with bytes: [UInt8]) throws(FolderFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o640)
    guard file >= 0 else { throw fault(name) }
    let isWritten = writeAll(bytes, to: file) && fsync(file) == 0
    let code = errno
    close(file)
    guard isWritten else { throw .failed(path: path + "/" + name, code: code) }
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  func remove(_ name: String) throws(FolderFault) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw fault(name) }
  }

  /// Makes the renaming last.
  func flush() { fsync(descriptor) }

  private func fault(_ name: String) -> FolderFault {
    .failed(path: path + "/" + name, code: errno)
  }
}
