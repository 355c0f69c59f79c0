import ArgumentParser

@main
struct Lukija: ParsableCommand {
  func run() {}
}
