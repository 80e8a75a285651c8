import Foundation
import Glibc
import Testing

@Suite("Whoever may write the file")
struct DisguiseStory {
  /// A library that every program has loaded already, so that preloading it does nothing.
  private static let preload = ["LD_PRELOAD": "libc.so.6"]
  private static let unshare = "/usr/bin/unshare"

  /// Whether the machine lets somebody have numbers of his own.
  private static let hasNamespaces: Bool = {
    guard FileManager.default.isExecutableFile(atPath: unshare),
      let outcome = try? Program.run(
        unshare, ["--user", "--map-root-user", "/bin/true"], environment: [:])
    else { return false }
    return outcome.status == 0
  }()

  private func database(mode: mode_t) throws -> Scratch {
    let scratch = try Scratch()
    #expect(try Program.run(["init"], in: scratch).status == 0)
    chmod(scratch.database, mode)
    return scratch
  }

  @Test("cannot be somebody else by a preloaded library", arguments: [0o660, 0o606] as [mode_t])
  func preload(mode: mode_t) throws {
    let scratch = try database(mode: mode)
    for arguments in [["log"], ["holiday", "add", "2040-01-01", "holiday"], ["verify"]] {
      let outcome = try Program.run(
        arguments + ["--lang", "en"], in: scratch, environment: Self.preload)
      #expect(outcome.status == 69, "\(arguments): \(outcome.output)\(outcome.errors)")
      #expect(outcome.errors.contains("LD_PRELOAD or LD_AUDIT is set"))
      #expect(outcome.errors.contains("only the owner"))
    }
    let plain = try Program.run(["log", "--lang", "en"], in: scratch)
    if Program.isUndisguised { #expect(plain.status == 0, "\(plain.errors)") }
  }

  @Test("of which only the owner may, opens as before")
  func owner() throws {
    let scratch = try database(mode: 0o644)
    let outcome = try Program.run(["log"], in: scratch, environment: Self.preload)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(
    "cannot be somebody else in a user namespace",
    .enabled(if: hasNamespaces, "no user namespaces here: NOT LOOKED AT"))
  func namespace() throws {
    for (mode, status) in [(0o660, 69), (0o600, 0)] as [(mode_t, Int32)] {
      let scratch = try database(mode: mode)
      let outcome = try Program.run(
        Self.unshare, ["--user", "--map-root-user", Program.path, "log", "--lang", "en"],
        environment: scratch.environment)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.errors.contains("user namespace") == (status != 0))
    }
  }
}
