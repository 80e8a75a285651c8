import Domain
import Query
import Tables
import Wording

/// Roster.
enum WorkerNoun: RegisterNoun {
  static let (file, noun, abstract) = (TableFile.workers, "worker", OfficePhrase.registerWorker)
  static let list: ListName? = .workers
}

// Places.

enum CommunityNoun: RegisterNoun {
  static let (file, noun) = (TableFile.communities, "community")
  static let abstract = OfficePhrase.registerCommunity
  static let list: ListName? = .communities
}

enum GridNoun: RegisterNoun {
  static let (file, noun, abstract) = (TableFile.grids, "grid", OfficePhrase.registerGrid)
  static let list: ListName? = .grids
}

enum StreetNoun: RegisterNoun {
  static let (file, noun, abstract) = (TableFile.streets, "street", OfficePhrase.registerStreet)
}

enum DistrictNoun: RegisterNoun {
  static let (file, noun, abstract) = (
    TableFile.district, "district", OfficePhrase.registerDistrict
  )
}

// Catalogue and calendar.

/// Main and auxiliary lines.
enum LineNoun: RegisterNoun {
  static let (file, noun, abstract) = (TableFile.lines, "line", OfficePhrase.registerLine)
  static var besides: [(name: String, help: String)] {
    [("admission", registers(.helpAdmission))]
  }

  static func rows(
    with reading: RegisterLine.Reading, for given: [String: String]
  ) -> [Incoming.Row] {
    guard let matter = given["admission"], let line = reading.rows.first?.cells[0].textOrNil else {
      return reading.rows
    }
    let use = AdmissionUse(matter, .line, line)
    return reading.rows
      + [Incoming.Row(table: .admissionUses, cells: use.row, origin: reading.rows[0].origin)]
  }
}

/// What a target counts in a community.
enum DifficultyNoun: RegisterNoun {
  static let (file, noun) = (TableFile.difficulty, "difficulty")
  static let abstract = OfficePhrase.registerDifficulty
  static let positional = ["target", "community", "coefficient"]
}

enum DepartmentNoun: RegisterNoun {
  static let (file, noun) = (TableFile.departments, "department")
  static let abstract = OfficePhrase.registerDepartment
}

/// Days that are not what their weekday says.
enum HolidayNoun: RegisterNoun {
  static let (file, noun, abstract) = (TableFile.holidays, "holiday", OfficePhrase.registerHoliday)
  static let positional = ["day", "kind"]
}
