import Foundation
import Testing

/// A street office: everybody runs the program under a login of the operating system of their own.
final class Office {
  /// Logins that every Debian has, by what they are in the story.
  enum Person: String, CaseIterable {
    case administrator = "root"
    case street = "daemon"
    case secondOfStreet = "bin"
    case secretaryC1 = "sys"
    case secretaryC2 = "games"
    case worker1 = "man"
    case worker2 = "lp"
    case worker3 = "mail"
    case worker4 = "news"
    case worker5 = "uucp"
    case worker6 = "proxy"
    case department1 = "www-data"
    case department2 = "backup"
    case surveyor = "list"

    /// The role that the administrator gives.
    var role: String? {
      switch self {
      case .administrator: nil
      case .street, .secondOfStreet: "street:S1"
      case .secretaryC1: "secretary:C1"
      case .secretaryC2: "secretary:C2"
      case .worker1: "worker:W1"
      case .worker2: "worker:W2"
      case .worker3: "worker:W3"
      case .worker4: "worker:W4"
      case .worker5: "worker:W5"
      case .worker6: "worker:W6"
      case .department1: "department:K1"
      case .department2: "department:K2"
      case .surveyor: "surveyor:S1"
      }
    }
  }

  /// Only root may run a program as somebody else, who has to reach it.
  static let isPossible: Bool = {
    guard getuid() == 0, Program.isUndisguised,
      FileManager.default.isExecutableFile(atPath: setpriv),
      Person.allCases.allSatisfy({ getpwnam($0.rawValue) != nil }), getgrnam(group) != nil,
      let scratch = try? Scratch()
    else { return false }
    let outcome = try? Program.run(
      setpriv, ["--reuid", "1", "--regid", "1", "--clear-groups", Program.path, "--version"],
      environment: scratch.environment)
    return outcome?.status == 0
  }()

  private static let setpriv = "/usr/bin/setpriv"

  let scratch: Scratch

  /// A group that every system has; all of the office are in it.
  static let group = "users"
  private let members: gid_t

  init() throws {
    scratch = try Scratch()
    members = try #require(getgrnam(Self.group)).pointee.gr_gid
    chown(scratch.folder, uid_t.max, members)
    chmod(scratch.folder, 0o2777)
  }

  /// Runs the program as somebody, on a day, without a terminal.
  func run(_ person: Person, _ day: String, _ arguments: [String]) throws -> Program.Outcome {
    let login = try #require(getpwnam(person.rawValue)).pointee
    return try Program.run(
      Self.setpriv,
      [
        "--reuid", String(login.pw_uid), "--regid", String(login.pw_gid), "--groups",
        String(members), Program.path,
      ] + arguments + ["--today", day], environment: scratch.environment)
  }

  /// Opens what is in the folder to all of the office.
  func share() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    where name.hasPrefix("office.db") {
      chown(scratch.path(name), uid_t.max, members)
      chmod(scratch.path(name), 0o660)
    }
  }

  /// The program as somebody runs it, for a shell.
  func command(_ person: Person) throws -> String {
    let login = try #require(getpwnam(person.rawValue)).pointee
    return "\(Self.setpriv) --reuid \(login.pw_uid) --regid \(login.pw_gid) --groups \(members)"
      + " \(Program.path)"
  }

  /// Runs it and takes for granted that it is done; gives what it printed.
  @discardableResult
  func does(
    _ person: Person, _ day: String, _ words: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try run(person, day, arguments(words))
    #expect(
      outcome.status == 0, "\(person): \(words): \(outcome.errors)", sourceLocation: location)
    return outcome.output
  }

  /// Runs it and takes for granted that it is not allowed, in one line with that in it.
  func mayNot(
    _ person: Person, _ day: String, _ words: String, because reason: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try run(person, day, arguments(words))
    #expect(outcome.status == 77, "\(words): \(outcome.output)", sourceLocation: location)
    #expect(
      outcome.errors.contains(reason) && outcome.errors.split(separator: "\n").count == 1,
      "\(outcome.errors)", sourceLocation: location)
  }

  /// Runs it and takes for granted that what was given is wrong, in one line with that in it.
  func isWrong(
    _ person: Person, _ day: String, _ words: String, because reason: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try run(person, day, arguments(words))
    #expect(outcome.status == 65, "\(words): \(outcome.output)", sourceLocation: location)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)", sourceLocation: location)
  }

  /// Imports a folder of these files as somebody and takes for granted that it is refused row by row.
  func isRefusedFile(
    _ person: Person, _ day: String, _ files: [String: String], because reason: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = scratch.path("cheat")
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    let outcome = try run(person, day, ["import", folder])
    #expect(outcome.status == 65, "\(files): \(outcome.output)", sourceLocation: location)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)", sourceLocation: location)
  }

  /// Words between spaces; `_` stands for a space in a word.
  private func arguments(_ words: String) -> [String] {
    words.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ") }
  }

  /// The board of a month as the story publishes it.
  func figures(_ month: String, _ day: String) throws -> String {
    let outcome = try run(.street, day, ["board", "--month", month, "--format", "json"])
    let board = try JSONDecoder().decode(PrintedFigures.self, from: Data(outcome.output.utf8))
    return board.lines.joined(separator: "\n")
  }

  /// Whether the board of a month says what is published of it under that title.
  func publishes(
    _ title: String, _ month: String, _ day: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      try figures(month, day) == PublishedFigures.all["\(title): \(month)"],
      sourceLocation: location)
  }
}

/// What the story looks at of `board --format json`.
private struct PrintedFigures: Decodable {
  struct Person: Decodable {
    let id, workload, effect, special, satisfaction, total, pay: String
    let flags: [String]
  }

  struct Pool: Decodable {
    let `class`, pool, points, paid: String
  }

  struct Adjustment: Decodable {
    let worker, settledMonth, amount: String
    enum CodingKeys: String, CodingKey {
      case worker, amount
      case settledMonth = "settled_month"
    }
  }

  let workers: [Person]
  let pools: [Pool]
  let adjustments: [Adjustment]
  let unsigned: [String]

  enum CodingKeys: String, CodingKey {
    case workers, pools, adjustments
    case unsigned = "unsigned_batches"
  }

  var lines: [String] {
    workers.map { worker in
      ([
        worker.id, worker.workload, worker.effect, worker.special, worker.satisfaction,
        worker.total, worker.pay,
      ] + worker.flags).joined(separator: " ")
    }
      + pools.map { "pool \($0.class) \($0.pool) \($0.points) \($0.paid)" }
      + adjustments.map { "adjustment \($0.worker) \($0.settledMonth) \($0.amount)" }
      + [(["unsigned"] + unsigned).joined(separator: " ")]
  }
}
