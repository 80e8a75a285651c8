import Storage
import Testing

@Suite("A database is named by a path or an address")
struct DatabasePlaceTests {
  @Test(
    "a name is a file, a server or nothing",
    arguments: [
      ("/var/lib/office.db", DatabasePlace.file("/var/lib/office.db")),
      ("/srv/postgres://x", .file("/srv/postgres://x")), ("postgres.db", .file("postgres.db")),
      ("postgres://hall/office", .server("postgres://hall/office")),
      ("postgresql://li@hall", .server("postgresql://li@hall")), ("", .nowhere),
    ])
  func reads(name: String, place: DatabasePlace) {
    #expect(DatabasePlace(name) == place)
    #expect(place.text == name)
  }

  @Test("only a file has a path")
  func file() {
    #expect(DatabasePlace("a.db").file == "a.db")
    #expect(DatabasePlace("postgres://hall/office").file == nil)
    #expect(DatabasePlace("").file == nil)
  }
}
