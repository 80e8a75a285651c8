import Dashboard
import Testing
import TextUI

@Suite("The street comes back to where it was")
struct LastPlaceTests {
  private func opened(remembering values: [String]? = nil) -> Screen {
    var screen = Screen(
      StreetTests.demo, as: Screen.street, remembering: values.map { ["place": $0] })
    screen.press()
    return screen
  }

  private func place(_ screen: inout Screen) -> [String]? {
    screen.send(.leaving)
    for case .savePreference(let preference) in screen.effects where preference.name == "place" {
      return preference.values
    }
    return nil
  }

  @Test("the community it looked at is on the screen again at the next start")
  func returns() throws {
    var screen = opened()
    #expect(screen.text.contains("12 个"))
    screen.press(.down, .down, .down, .enter)
    let seen = screen.lines[0]
    let values = try #require(place(&screen))

    let next = opened(remembering: values)
    #expect(next.lines[0] == seen)
  }

  @Test("and a community that is gone is not looked for")
  func gone() throws {
    var screen = opened()
    screen.press(.down, .down, .down, .enter)
    var values = try #require(place(&screen))
    values[values.count - 1] = "gone"
    #expect(opened(remembering: values).text.contains("12 个"))
  }
}
