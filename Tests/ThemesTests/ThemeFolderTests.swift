import Foundation
import TOML
import Testing

@testable import Themes

@Suite("Where themes are found")
struct ThemeFolderTests {
  private let top = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func write(_ text: String, _ name: String) throws -> String {
    let file = top.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  private func failure(_ name: String) -> ThemeLibrary.Failure? {
    #expect(throws: ThemeLibrary.Failure.self) {
      try ThemeLibrary(folders: [
        top.appending(path: "a").path(percentEncoded: false), top.path(percentEncoded: false),
      ]).load(name)
    }
  }

  @Test("searches the set folder, the user's, the installed and the checkout's")
  func order() {
    let environment = [
      "TIAOKUAI_THEMES": "/set", "XDG_CONFIG_HOME": "/home/w/.xdg", "HOME": "/home/w",
    ]
    let folders = ThemeFolders.inOrder(
      environment: environment, executable: "/src/tk/.build/release/tiaokuai",
      isCheckout: { $0 == "/src/tk" })
    #expect(
      folders == [
        "/set", "/home/w/.xdg/tiaokuai/themes", "/src/tk/.build/share/tiaokuai/themes",
        "/src/tk/themes",
      ])
  }

  @Test("passes over what is not set or relative")
  func unset() {
    let folders = ThemeFolders.inOrder(
      environment: ["TIAOKUAI_THEMES": "themes", "HOME": "/home/w"],
      executable: "/usr/bin/tiaokuai", isCheckout: { _ in false })
    #expect(folders == ["/home/w/.config/tiaokuai/themes", "/usr/share/tiaokuai/themes"])
  }

  @Test(
    "takes no name that could lead elsewhere",
    arguments: [
      "", ".", "..", "../dark", "/etc/passwd", "a/b", "a\\b", ".hidden", "-x", "a\0b", "a\nb",
      "\u{1B}[2J", "a\u{202E}b", String(repeating: "x", count: 101),
    ])
  func unsafeNames(name: String) {
    #expect(failure(name) == .unsafeName(name))
  }

  @Test("reads the first file of a name, the one compiled in last")
  func first() throws {
    defer { try? FileManager.default.removeItem(at: top) }
    let renamed = BuiltInTheme.light.text.replacing("浅色", with: "我的")
    let own = try write(renamed, "a/dark.toml")
    _ = try write(BuiltInTheme.light.text, "dark.toml")
    let library = ThemeLibrary(folders: [
      top.appending(path: "a").path(percentEncoded: false), top.path(percentEncoded: false),
    ])
    #expect(try library.load("dark").titles.chinese == "我的")
    #expect(library.path(of: "dark") == own)
    #expect(library.path(of: "light") == nil)
    #expect(library.names == ["dark", "light"])
  }

  @Test("reads a theme anew when its file says something else")
  func changed() throws {
    defer { try? FileManager.default.removeItem(at: top) }
    _ = try write(BuiltInTheme.light.text, "own.toml")
    let library = ThemeLibrary(folders: [top.path(percentEncoded: false)])
    let before = try library.load("own")
    #expect(try library.load("own") == before)
    _ = try write(BuiltInTheme.light.text.replacing("浅色", with: "我的"), "own.toml")
    #expect(try library.load("own").titles.chinese == "我的")
  }

  @Test("says which themes there are")
  func unknown() {
    #expect(failure("dusk") == .unknown(name: "dusk", known: ["dark", "light"]))
  }

  @Test("follows no link, opens no pipe or folder, reads no giant")
  func files() throws {
    defer { try? FileManager.default.removeItem(at: top) }
    let target = try write(BuiltInTheme.dark.text, "outside/real.toml")
    let link = top.appending(path: "link.toml").path(percentEncoded: false)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(failure("link") == .unreadable(.notRegular(path: link)))

    let pipe = top.appending(path: "pipe.toml").path(percentEncoded: false)
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(failure("pipe") == .unreadable(.notRegular(path: pipe)))

    let folder = top.appending(path: "folder.toml").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(failure("folder") == .unreadable(.notRegular(path: folder)))

    let giant = try write(String(repeating: "#", count: Theme.sizeLimit + 1), "giant.toml")
    #expect(failure("giant") == .unreadable(.tooLarge(path: giant, limit: Theme.sizeLimit)))
  }

  @Test("gives the error of a broken file")
  func broken() throws {
    defer { try? FileManager.default.removeItem(at: top) }
    _ = try write("on = ", "bad.toml")
    guard case .broken(let error) = failure("bad") else {
      Issue.record("not refused")
      return
    }
    #expect(error.line == 1)
    #expect(error.file == "bad.toml")
  }
}
