import Foundation
import Testing

@Suite("A service manager that reads the units of the screen in the hall")
struct KioskUnitsStory {
  private static let tool = "/usr/bin/systemd-analyze"

  @Test(
    "takes them and every host beside them without a word",
    .enabled(if: FileManager.default.isExecutableFile(atPath: tool), "no systemd-analyze here"),
    arguments: [nil, "cage.conf", "kmscon.conf"])
  func screen(host: String?) throws {
    let scratch = try Scratch()
    try copy("tiaokuai-kiosk.service", to: "tiaokuai-kiosk.service", in: scratch)
    if let host { try copy(host, to: "tiaokuai-kiosk.service.d/" + host, in: scratch) }
    try expectAccepted("tiaokuai-kiosk.service", in: scratch)
  }

  @Test(
    "takes the unit that publishes",
    .enabled(if: FileManager.default.isExecutableFile(atPath: tool), "no systemd-analyze here"))
  func publishing() throws {
    let scratch = try Scratch()
    try copy("tiaokuai-publish@.service", to: "tiaokuai-publish@daemon.service", in: scratch)
    try expectAccepted("tiaokuai-publish@daemon.service", in: scratch)
  }

  @Test("is told of every unit and host that is shipped")
  func complete() throws {
    let folder = Program.checkout + "/packaging/kiosk"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      names.filter { $0.hasSuffix(".service") }.sorted()
        == ["tiaokuai-kiosk.service", "tiaokuai-publish@.service"])
    // The other two are read by sshd and by systemd-sysusers.
    #expect(
      names.filter { $0.hasSuffix(".conf") }.sorted()
        == ["cage.conf", "kmscon.conf", "sshd.conf", "sysusers.conf"])
  }

  /// Puts a file in the scratch folder, with programs that are not installed here replaced by one
  /// that is.
  private func copy(_ name: String, to place: String, in scratch: Scratch) throws {
    var text = try String(
      contentsOfFile: Program.checkout + "/packaging/kiosk/" + name, encoding: .utf8)
    text.replace("/usr/local/bin/tiaokuai", with: Program.path)
    for program in ["/usr/bin/cage", "/usr/bin/kmscon"]
    where !FileManager.default.isExecutableFile(atPath: program) {
      text.replace(program, with: "/bin/true")
    }
    let path = scratch.path(place)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// A mistake in a key is only a warning to it, so it must have said nothing.
  private func expectAccepted(_ unit: String, in scratch: Scratch) throws {
    let outcome = try Program.run(
      Self.tool, ["verify", "--man=no", scratch.path(unit)], environment: ["PATH": "/usr/bin:/bin"])
    // What else is installed on the machine is no business of these units.
    let words = (outcome.output + outcome.errors).split(separator: "\n")
      .filter { $0.contains(scratch.folder) || $0.contains("tiaokuai") }
    #expect(outcome.status == 0 && words.isEmpty, "\(words)")
  }
}
