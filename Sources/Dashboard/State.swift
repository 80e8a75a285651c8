package import Domain
package import TextUI
import Wording

/// Everything the dashboard knows and shows; changed by `update` alone.
package struct State: Sendable {
  package var viewer: Viewer
  package internal(set) var size: Size
  package internal(set) var snapshot: Snapshot?
  /// The keys of this run.
  var keymap = Keymap.usual
  var clock: Clock
  var facts: MonthFacts?
  /// `nil` = what is usual in the state of the month.
  var figures: BasisChoice?
  var level = Level.street
  var focus = Panel.workers
  var panes: [PaneName: Pane] = [:]
  var page: any PageContent = WaitingPage()
  /// The monthly board, while it is what pages lead back to.
  var monthly: MonthlyView?
  /// The board that was left for the panels of a community, and comes back with `Esc`.
  var boardBehind: MonthlyView?
  /// The pages that `Esc` leads back to, the nearest last, before the board or the panels.
  var trail: [any PageContent] = []
  /// What lies over the page and takes every key first.
  var overlay: (any PopupContent)?
  /// The form of the export that was sent last: it comes back to ask where something is there already.
  var sentExport: (any WritesFiles)?
  /// The grids as blocks instead of a list.
  var blocks: Blocks?
  var screenLock: ScreenLock?
  var notice: Notice?
  /// What the store was asked for and has not answered yet: it answers one after the other.
  var asked: [Asked] = []
  /// How many of those were asked for before one was refused: the refusal is what is told of them all.
  var askedBeforeRefusal = 0
  /// The month that was asked for and is not read yet.
  var askedMonth: Month?
  /// What was typed for the first screen before it was there.
  var early: [Key] = []
  var changes = ChangeMarks()
  /// What is known of the months before, of the street it was last asked for.
  var history: History?
  /// Who wrote what the explanation on the screen is made of, and for which page it was asked.
  var entered: EnteredRows = [:]
  var askedEntered: EnteredQuestion?
  var hasAskedForHistory = false
  /// What was read of the registers, and the command that was the last one when it was asked for.
  var registersRead: RegisterRead?
  var registersAsked: (what: AskedRegisters, sequence: Int)?
  var books: RegisterBooks?
  /// The service items of what was read.
  var services: ServiceFinder?
  /// The draft that was remembered last.
  var savedDraft: Draft?
  /// The names of drafts of which it is known just now that they are written.
  var writtenDrafts: [String] = []
  /// The form that is being left is not to come back.
  var isDiscarding = false
  var hasDroppedDrafts = false
  var log = Log()
  /// The lesson under the page, while there is one.
  package internal(set) var lesson: Lesson?
  /// The whole window; `size` is what the lesson leaves of it.
  var window: Size
  /// What earlier runs left, by name; this run's own wishes are taken in as well.
  package internal(set) var preferences: [String: [String]] = [:]
  /// The clock time since which the source is silent.
  var silentSince: String?

  /// A state with nothing read yet; `seconds` are those since midnight of `today`.
  package init(viewer: Viewer, size: Size, today: Day, seconds: Int = 0) {
    self.viewer = viewer
    self.size = size
    window = size
    clock = Clock(day: today, seconds: seconds)
  }

  /// The day that the screen shows and works with.
  package var day: Day { clock.day }

  /// In how many milliseconds a `clock` message changes the picture; `nil` = only at midnight.
  package var nextTick: Int? {
    changes.isEmpty && notice?.isNews != true && !hasUnsavedDraft && !page.ticks ? nil : 1_000
  }

  /// The street and month that the screen is about, for the one who reads the store.
  package var place: (street: Street.ID, month: Month)? {
    snapshot.map { ($0.slice.street, $0.slice.month) }
  }
}

/// How far the panels are narrowed (层级).
enum Level: Hashable, Sendable {
  case streets, street
  case community(Community.ID)
}

/// What the store is asked for.
enum Wish: Hashable, Sendable {
  case command(Command)
  case undo, redo
}

/// A wish and the page on which it was made: the answer closes no other one.
struct Asked: Sendable {
  let wish: Wish
  let draftName: String?
  private let place: CommandPlace

  init(_ wish: Wish, on page: any PageContent) {
    (self.wish, draftName, place) = (wish, page.draftName, page.place)
  }

  func isOf(_ page: any PageContent) -> Bool {
    page.place == place && page.draftName == draftName
  }
}
