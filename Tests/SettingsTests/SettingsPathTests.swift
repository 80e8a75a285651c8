import Settings
import Testing

@Suite("The place of the settings")
struct SettingsPathTests {
  @Test("is a relative path")
  func relative() { #expect(!SettingsPath.file.hasPrefix("/")) }
}
