import ArgumentParser
import Domain
import Glibc
import Storage
import Tables
import Wording

/// `admission load`: what a matter would add to everybody present in each community that it is for.
struct AdmissionLoadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "load", abstract: registers(.loadAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var columns: ColumnOptions<RowByKey<Admission>>

  func run() throws {
    try withStore(common) { context in
      guard let key = RegisterLine(RowByKey<Admission>.file, columns.given).key,
        let id = key.cells[0].textOrNil
      else { return }
      let matters = try context.store.records(of: AdmissionRule.matters)
      guard let course = matters.matter(id) else { throw Refusal.unknownRow(key) }
      let slice = try context.store.slice(course.matter.street, common.civilMonth)
      let load = AdmissionLoad(course, on: Board(slice), slice.records, today: common.civilDay)
      guard listing.format != .json else { return putData(loadJSON(load)) }
      let names = RecordNames(slice.records, words.language)
      listing.write(load.table(listing.isForPeople ? words : nil) { names.community($0) })
    }
  }
}
