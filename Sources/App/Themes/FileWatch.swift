import Foundation
import Glibc
import Synchronization

/// Tells when a file in one of some folders is written, renamed into place or removed.
///
/// A thread sleeps in the kernel until then: nothing wakes while nothing is saved.
final class FileWatch: Sendable {
  /// Closing it ends the thread.
  private let leash: Mutex<Int32?>

  /// Watches folders; those that are not there now are watched once one above them in the list, or
  /// beside them, changes.
  ///
  /// `notice` is called on the watching thread with the folder and the names of the files, once for
  /// all that is saved at the same moment.
  init(_ folders: [String], notice: @escaping @Sendable (String, Set<String>) -> Void) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    leash = Mutex(ends[1])
    let other = ends[0]
    Thread.detachNewThread {
      FolderLoop(folders, leash: other)?.run(notice)
      close(other)
    }
  }

  func stop() {
    leash.withLock { end in
      if let end { close(end) }
      end = nil
    }
  }

  deinit { stop() }
}

/// The watching thread's own.
private struct FolderLoop {
  private let folders: [String]
  private let leash: Int32
  private let descriptor: Int32
  /// Milliseconds in which what is saved together is told together: editors write, rename and touch.
  private static let pause: Int32 = 50

  init?(_ folders: [String], leash: Int32) {
    self.folders = folders
    self.leash = leash
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
  }

  func run(_ notice: (String, Set<String>) -> Void) {
    var watched = watchFolders()
    while wait(for: -1) {
      var changed: [Int32: Set<String>] = [:]
      repeat {
        read(into: &changed)
      } while wait(for: Self.pause)
      guard isHeld else { break }
      for (watch, names) in changed {
        if let folder = watched[watch] { notice(folder, names) }
      }
      // A folder may have been made, or replaced, meanwhile.
      watched = watchFolders()
    }
    close(descriptor)
  }

  private func watchFolders() -> [Int32: String] {
    var watched: [Int32: String] = [:]
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR)
    for folder in folders {
      let watch = inotify_add_watch(descriptor, folder, events)
      if watch >= 0 { watched[watch] = folder }
    }
    return watched
  }

  /// Whether the other end of the leash is open still.
  private var isHeld: Bool {
    var one = pollfd(fd: leash, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, 0) == 0
  }

  /// Waits for events; not, when the time or the leash ends first.
  private func wait(for milliseconds: Int32) -> Bool {
    var both = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: leash, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&both, 2, milliseconds) < 0 {
      guard errno == EINTR else { return false }
    }
    return both[0].revents & Int16(POLLIN) != 0 && both[1].revents == 0
  }

  private func read(into changed: inout [Int32: Set<String>]) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    let head = MemoryLayout<inotify_event>.size
    var offset = 0
    buffer.withUnsafeBytes { bytes in
      while offset + head <= count {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let name = bytes[(offset + head)..<(offset + head + Int(event.len))].prefix { $0 != 0 }
        changed[event.wd, default: []].insert(String(decoding: name, as: UTF8.self))
        offset += head + Int(event.len)
      }
    }
  }
}
