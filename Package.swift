// swift-tools-version: 6.2
import PackageDescription

/// The walls between targets are the lists below; `make check` has the compiler hold them.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// What tests compute and draw with is optimised in debug builds too: they take half of the time.
let quick = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "tiaokuai",
  products: [.executable(name: "tiaokuai", targets: ["Program"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .target(name: "Domain", dependencies: ["CSodium"], swiftSettings: quick),
    .target(name: "TextUI", swiftSettings: quick),
    .target(
      name: "Wording", dependencies: ["Domain"],
      resources: [.embedInCode("Catalogues")], swiftSettings: quick),
    .target(
      name: "TOML", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),
    .target(name: "Themes", dependencies: ["TextUI", "TOML"], swiftSettings: strict),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "Storage", dependencies: ["Domain"], swiftSettings: quick),
    .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "SQLiteStorage",
      dependencies: ["Storage", "CSQLiteSettings", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "CXLSXWriter", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "Tables", dependencies: ["Domain", "Wording", "TOML", "Query", "CXLSXWriter"],
      swiftSettings: quick),
    .target(
      name: "Demo", dependencies: ["Domain"], resources: [.embedInCode("Catalogues")],
      swiftSettings: quick),
    .target(name: "Query", dependencies: ["Domain", "Wording"], swiftSettings: quick),
    .target(
      name: "Dashboard", dependencies: ["Domain", "TextUI", "Wording", "Query"],
      swiftSettings: quick),
    .target(
      name: "Kiosk", dependencies: ["Domain", "TextUI", "Wording"], swiftSettings: strict),
    .target(
      name: "Settings", dependencies: ["TOML", "TextUI", "Wording", "Kiosk"],
      swiftSettings: strict),
    .target(
      name: "CTerm", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Curses", dependencies: ["TextUI", "CTerm"], swiftSettings: strict),
    .target(name: "CStart", dependencies: ["CTerm"]),
    .target(name: "CGuard"),
    .systemLibrary(name: "CPAM", providers: [.apt(["libpam0g-dev"])]),
    .target(
      name: "App",
      dependencies: [
        "Domain", "TextUI", "Wording", "TOML", "Themes", "Storage", "SQLiteStorage", "Tables",
        "Demo", "Dashboard", "Curses", "Query", "Settings", "Kiosk", "CPAM", "CGuard", "CStart",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "Program", dependencies: ["App"], swiftSettings: strict),
    .executableTarget(
      name: "WriterBench",
      dependencies: [
        "Domain", "Storage", "SQLiteStorage", "Demo", "Query", "Wording", "Dashboard", "TextUI",
      ],
      path: "Benchmarks/writers", swiftSettings: strict),

    .target(name: "SeededChance", path: "Tests/SeededChance", swiftSettings: strict),

    .executableTarget(
      name: "Torture",
      dependencies: ["Domain", "Storage", "SQLiteStorage", "Demo", "SeededChance"],
      path: "Tests/Torture", exclude: ["inject.py", "inject-street", "keys.py", "kiosk.py"],
      swiftSettings: strict),

    .executableTarget(
      name: "MadeUp", dependencies: ["App", "Domain", "Storage", "Wording"], path: "Tests/MadeUp",
      swiftSettings: strict),

    .executableTarget(name: "Caged", dependencies: ["CGuard"], path: "Tests/Caged"),

    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Demo", "SeededChance"], swiftSettings: strict),
    .testTarget(
      name: "TextUITests", dependencies: ["TextUI", "SeededChance"], swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "ThemesTests", dependencies: ["Themes", "TextUI", "TOML"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "SQLiteStorage", "Domain", "Demo", "WriterBench", "Torture",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Stored"], swiftSettings: strict),
    .testTarget(
      name: "TablesTests",
      dependencies: ["Tables", "Domain", "Demo", "Wording", "Query", "SeededChance"],
      swiftSettings: strict),
    .testTarget(
      name: "QueryTests", dependencies: ["Query", "Domain", "Wording", "Demo"],
      swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["Settings", "TOML", "TextUI", "Wording", "Kiosk"],
      swiftSettings: strict),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Dashboard", "Domain", "TextUI", "Wording", "Query", "Demo", "SeededChance"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "KioskTests",
      dependencies: ["Kiosk", "Domain", "TextUI", "Wording", "Demo", "SeededChance"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "StoryTests", dependencies: ["App", "Program", "Caged", "MadeUp"], swiftSettings: strict
    ),
  ]
)
