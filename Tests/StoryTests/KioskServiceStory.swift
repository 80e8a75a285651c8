import Foundation
import Testing

@Suite("A service manager that keeps the screen in the hall", .serialized)
struct KioskServiceStory {
  @Test(
    "hears that it is ready, that it lives while it draws, and that it stops",
    arguments: ["/", "@"])
  func notified(kind: String) throws {
    let scratch = try Scratch()
    let name = kind == "/" ? scratch.path("notify") : "@tiaokuai-\(UUID().uuidString)"
    let manager = try Manager(name)
    let trouble = ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "1000000"]
    let hall = try Hall(environment: trouble)
    #expect(manager.next()?.hasPrefix("READY=1") == true)
    #expect(manager.next() == "WATCHDOG=1")
    #expect(manager.next() == "WATCHDOG=1")
    // The one who draws tells again after it was killed.
    let before = try hall.processes()
    try hall.shell.send("KILL", to: before.drawing)
    #expect(manager.next(where: { $0.hasPrefix("READY=1") }) != nil)
    try hall.shell.send("TERM", to: before.supervisor)
    #expect(manager.next(where: { $0 == "STOPPING=1" }) != nil)
    try hall.window.waitFor("status=143")
  }

  @Test(
    "that is not there, or is no socket, is no reason not to draw",
    arguments: ["/nowhere", "x", "@"])
  func noManager(name: String) throws {
    let hall = try Hall(environment: ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "x"])
    try hall.window.waitFor("云河街道")
  }

  /// A socket as a service manager listens on.
  private final class Manager {
    private let descriptor: Int32

    init(_ name: String) throws {
      descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { path in
        path.copyBytes(from: name.utf8)
        if name.hasPrefix("@") { path[0] = 0 }
      }
      let length = socklen_t(MemoryLayout<sa_family_t>.size + name.utf8.count)
      let outcome = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
      }
      try #require(outcome == 0)
    }

    deinit { close(descriptor) }

    /// The next message; nothing after ten seconds.
    func next() -> String? {
      var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 10_000) == 1 else { return nil }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(descriptor, &bytes, bytes.count)
      return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    func next(where isMeant: (String) -> Bool) -> String? {
      for _ in 0..<20 {
        guard let message = next() else { return nil }
        if isMeant(message) { return message }
      }
      return nil
    }
  }
}
