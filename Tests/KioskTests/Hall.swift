import Demo
import Domain
import Kiosk
import TextUI
import Wording

/// The hall of the made-up street on the day of the drawings, with August on the wall.
enum Hall {
  static let today = Day(year: 2026, month: 10, day: 14)
  static let now = Moment(today, second: (10 * 60 + 32) * 60)
  static let street: Street.ID = "S1"
  static let august = Month(year: 2026, month: 8)
  static let head = String(repeating: "9f3a51c27be0d418", count: 4)

  /// The demo with August settled; September is being marked, October open.
  static let records: Records = {
    var records = demoRecords(.street, today: today)
    records.publish(august, .settled)
    return records
  }()

  static func snapshot(
    _ records: Records = records, made: Moment = now, names: NameMasking = .surname,
    pay: Bool = false
  ) -> PublicSnapshot {
    let street = records.streets.keys.first ?? Self.street
    let wall = records.lastPublished(of: street).map { month in
      let slice = Slice(street: street, month: month, records: records)
      return PublicWall(slice, Board(slice), head: head)
    }
    return PublicSnapshot(
      of: Slice(street: street, month: made.day.month, records: records), wall: wall, made: made,
      journal: PublicHead(sequence: 1_234, hash: head), naming: PublicNames(names), showsPay: pay,
      life: life(records, of: street, on: made.day))
  }

  /// What registers tell of a street up to a day.
  static func life(_ records: Records, of street: Street.ID, on today: Day) -> PublicLife {
    let year = Month(year: today.month.year, month: 1).first...today
    let scope = RegisterScope(.street(street), year, records)
    return PublicLife(month: scope.scope(during: today.month.first...today), year: scope)
  }

  static let usual = snapshot()

  static func state(
    _ page: KioskPage? = nil, look: KioskLook = KioskLook(.chinese), age: Int = 12,
    _ snapshot: PublicSnapshot? = usual
  ) -> KioskState {
    var settings = KioskSettings()
    settings.shiftMinutes = 0
    if let page { settings.pages = [page] }
    var state = KioskState(settings, look, now: now)
    if var snapshot {
      snapshot.made = now + -age
      state.receive(.success(snapshot), at: now)
    }
    state.textLines = Self.notice
    return state
  }

  static let notice = [
    "便民服务时间", "周一到周五 8:30-17:30，中午不休息。",
    "周六 9:00-16:00。遇到放假，以门口的通知为准。", "", "办事先取号，叫到号再到窗口。",
  ]
}

extension Records {
  mutating func publish(_ month: Month, _ state: MonthState) {
    for street in streets.keys {
      let key = StreetMonth.Key(street: street, month: month)
      months[key] = StreetMonth(key: key, state: state)
    }
  }
}

extension Size {
  static let hall = [
    Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 60, columns: 200),
    Size(rows: 100, columns: 300),
  ]
}
