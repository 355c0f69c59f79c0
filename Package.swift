// swift-tools-version: 6.2
import PackageDescription

/// Comparisons of big values in tests. Without the second, a difference is printed and the test passes all the same.
let customDump: [Target.Dependency] = [
  .product(name: "CustomDump", package: "swift-custom-dump"),
  .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
]

/// Binary search, and what else sequences lack.
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")

/// Every wall of the map in docs/architecture.md is a line here; an import that is not listed does not pass CI.
let package = Package(
  name: "lukija",
  products: [
    .executable(name: "lukija", targets: ["lukija"]),
    // Loaded before the program's own libraries by the tests that break its disk.
    .library(name: "faulty-disk", type: .dynamic, targets: ["CFaultyDisk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.1"),
  ],
  targets: [
    // System libraries. No `pkgConfig:` for ncurses: SwiftPM refuses its flags, and the wide API with them.
    .systemLibrary(name: "CNcurses"),
    // No library to link: DynamicLibraries opens it, and no package is needed to build.
    .systemLibrary(name: "CCurl"),
    .systemLibrary(name: "CGumbo"),
    .systemLibrary(name: "CHyphen"),
    .systemLibrary(name: "CIcu"),
    .systemLibrary(name: "CMd4c"),
    .systemLibrary(name: "CPosix"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CUtf8proc"),
    .systemLibrary(name: "CVterm"),
    // Its headers stand in a folder of their own, which only pkg-config knows.
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib"),

    // Runs where no Swift may: in handlers of fatal signals.
    .target(name: "CTerminalGuard"),
    // For tests: no part of the program.
    .target(name: "CFaultyDisk"),

    .target(name: "Blog"),
    // JSON with places, numbers to the digit; knows no post.
    .target(name: "TextFormats"),
    .target(name: "Markup", dependencies: ["CGumbo", "CMd4c"]),
    .target(name: "SearchText", dependencies: ["CPosix", "CUtf8proc", algorithms]),
    // Libraries of the system that are opened when they are first needed.
    .target(name: "DynamicLibraries"),
    .target(name: "Screen", dependencies: ["CPosix", "CUtf8proc", "CHyphen", "CIcu", "DynamicLibraries"]),
    .target(name: "Words", dependencies: ["Blog"]),
    .target(name: "Reader", dependencies: ["Blog", "Markup", "Screen", "SearchText", "Words", algorithms]),
    .target(
      name: "BlogStore",
      dependencies: [
        "Blog", "Markup", "SearchText", "TextFormats", "CPosix", "CSQLite", algorithms,
      ]),
    .target(
      name: "Interchange",
      dependencies: [
        "Blog", "Markup", "TextFormats", "CPosix", "CLibxml2", "CYaml", "CZlib",
      ]),
    // config.toml: one table of settings, the file that is read and changed; themes.
    .target(name: "Configuration", dependencies: ["Blog", "Screen", "TextFormats", "CPosix"]),
    // A picture's file to what a terminal shows: the inside of a process of its own, and the words it is spoken to with.
    .target(name: "PictureDecoding", dependencies: ["Screen", "CPosix", "CZlib", "DynamicLibraries"]),
    // The only one that opens a socket.
    .target(name: "Fetching", dependencies: ["CCurl", "CZlib", "DynamicLibraries"]),
    // A blog's server: answers in, import events and the next requests out. Opens no socket, writes no file.
    .target(name: "Sync", dependencies: ["Blog", "Interchange", "TextFormats"]),
    .target(name: "NcursesTerminal", dependencies: ["Screen", "CNcurses", "CPosix", "CTerminalGuard"]),
    .executableTarget(
      name: "lukija",
      dependencies: [
        "Reader", "BlogStore", "Interchange", "Configuration", "Fetching", "Sync", "NcursesTerminal", "PictureDecoding",
        "Blog",
        "Markup", "Screen", "SearchText", "TextFormats", "Words",
        "CPosix",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What the tests share: a target, so that it is held to the same walls.
    .target(name: "ReaderTestSupport", dependencies: ["Blog", "Markup", "Screen", "SearchText", "Words", "Reader"]),
    .target(name: "SeededRandom"),
    // A server on this machine that answers as a test says.
    .target(name: "LoopbackServer", dependencies: ["CPosix"]),
    .target(name: "SharedTestData", dependencies: ["TextFormats", "CPosix"]),
    .target(name: "PtyTestSupport", dependencies: ["CVterm", "CPosix", "CZlib"]),
    // What the tests of NcursesTerminal run in a pty.
    .executableTarget(name: "terminal-probe", dependencies: ["NcursesTerminal", "Screen", "SeededRandom"]),
    // From body to lines, for `make bench`.
    .executableTarget(name: "typesetting-benchmark", dependencies: ["Reader", "Markup", "Blog"]),
    // Rows of text drawn, for `make bench`.
    .executableTarget(name: "painting-benchmark", dependencies: ["Screen"]),
    // A round through a blog, whose instructions `make bench-check` counts.
    .executableTarget(
      name: "reading-round", dependencies: ["Reader", "ReaderTestSupport", "BlogStore", "Screen"]),
    // A process that the tests of BlogStore stop in the middle of a write.
    .executableTarget(name: "store-faults", dependencies: ["BlogStore", "Blog", "Words", "CPosix"]),

    .testTarget(name: "BlogTests", dependencies: ["Blog", "SeededRandom"] + customDump),
    .testTarget(name: "WordsTests", dependencies: ["Words", "Blog"] + customDump),
    .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats", "SeededRandom"] + customDump),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: ["Configuration", "Blog", "Screen", "TextFormats", "Words", "CPosix", "SeededRandom"] + customDump),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "CGumbo", "SharedTestData"] + customDump),
    .testTarget(
      name: "ScreenTests",
      dependencies: ["Screen", "CPosix", "DynamicLibraries", "SeededRandom", "SharedTestData"] + customDump),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Reader", "Blog", "BlogStore", "Interchange", "Markup", "Screen", "SearchText", "Words", "ReaderTestSupport",
        "SeededRandom", "SharedTestData",
      ] + customDump,
      exclude: ["Typesetting/Goldens"]),
    .testTarget(
      name: "BlogStoreTests",
      dependencies: [
        "BlogStore", "Blog", "SearchText", "TextFormats", "Words", "CPosix", "SeededRandom", "store-faults",
        "CSQLite",
      ] + customDump),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: ["NcursesTerminal", "Screen", "PtyTestSupport", "SeededRandom", "CPosix", "terminal-probe"]
        + customDump),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "BlogStore", "Blog", "TextFormats", "Words", "CPosix", "SeededRandom"] + customDump,
      exclude: ["Fixtures"]),
    .testTarget(
      name: "FetchingTests",
      dependencies: [
        "Fetching", "LoopbackServer", "DynamicLibraries", "SeededRandom", "CCurl", "CPosix", "CZlib",
      ]),
    .testTarget(
      name: "PictureDecodingTests", dependencies: ["PictureDecoding", "PtyTestSupport", "Screen", "CPosix", "CZlib"]),
    .testTarget(
      name: "SyncTests",
      dependencies: ["Sync", "Blog", "BlogStore", "Interchange", "TextFormats", "SeededRandom", "SharedTestData"]
        + customDump),
    .testTarget(
      name: "LukijaTests",
      dependencies: [
        "lukija", "Reader", "PtyTestSupport", "Blog", "BlogStore", "Configuration", "Fetching", "LoopbackServer",
        "PictureDecoding", "Screen", "Sync",
        "TextFormats", "Words", "CPosix", "SeededRandom",
      ] + customDump),
  ],
  swiftLanguageModes: [.v6]
)
