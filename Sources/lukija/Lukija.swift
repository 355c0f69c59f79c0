import ArgumentParser

@main
struct Lukija: ParsableCommand {
  @Argument var folder: String
  func run() throws { try ReaderLauncher.run(repository: folder, destination: nil, stateFolder: nil) }
}
