import Testing

/// The long form is `make torture`; here other tests take their share of the machine, so it may be slow.
@Suite("A cat on the keyboard")
struct KeysStory {
  @Test(
    "brings nothing down: keys, pastes, mouse and resizes at random, with a second writer",
    arguments: ["secretary:C03", "street"])
  func randomKeys(role: String) throws {
    let script = Program.checkout + "/Tests/Torture/keys.py"
    let outcome = try Program.run(
      "/usr/bin/python3", [script, Program.path, "3000", "1", role, "10"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
