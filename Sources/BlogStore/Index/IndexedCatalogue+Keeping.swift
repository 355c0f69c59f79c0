import Blog
import GRDB
import Glibc

extension IndexedCatalogue {
  /// How often what another process does is looked for, in milliseconds.
  private static let pause = 500

  /// Brings the index up to what is on disk, then watches the disk and keeps it there.
  public func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) {
    guard beginKeeping() else { return }
    defer {
      letGoOfLock()
      endKeeping()
    }
    let stops = stopCount
    var failures = 0
    while stopCount == stops {
      do {
        let database = try database()
        do {
          guard try keep(database, report) else { return }
        } catch is IndexReplaced {
          continue
        } catch let problem as Problem {
          // The blog's folder cannot be read; perhaps it comes back.
          guard report(.upToDate([problem])) else { return }
          sleep(milliseconds: 1000, unless: { self.stopCount != stops })
        } catch {
          replace(database, after: error)
        }
      } catch {
        failures += 1
        guard failures < 3, report(.notice("The index cannot be used: \(error).")) else { return }
      }
    }
  }

  /// Brings the index up to what is on disk once, and returns.
  public func refresh(_ report: (CatalogueEvent) -> Bool) throws(Problem) {
    let stops = stopCount
    var failures = 0
    while stopCount == stops {
      do {
        let database = try database()
        do {
          try withoutActuallyEscaping(report) { report in
            for notice in takeNotices() { _ = report(.notice(notice)) }
            _ = try IndexKeeper(self, database, report: report).bringUpToDate()
          }
          return
        } catch is IndexReplaced {
          continue
        } catch let problem as Problem {
          throw problem
        } catch {
          replace(database, after: error)
          failures += 1
          if failures > 3 { throw error }
        }
      } catch let problem as Problem {
        throw problem
      } catch {
        throw Problem(severity: .error, file: "", message: "The index cannot be filled: \(error).")
      }
    }
  }

  /// One round of keeping; false where it was ended.
  private func keep(_ database: IndexDatabase, _ report: @escaping @Sendable (CatalogueEvent) -> Bool) throws -> Bool {
    for notice in takeNotices() where !report(.notice(notice)) { return false }
    let keeper = IndexKeeper(self, database, report: report)
    guard try keeper.bringUpToDate() else { return false }
    let stops = stopCount
    while true {
      sleep(milliseconds: Self.pause, unless: { self.stopCount != stops })
      if stopCount != stops { return false }
    }
  }

  /// Sleeps in small steps.
  func sleep(milliseconds: Int, unless isOver: () -> Bool) {
    var left = milliseconds
    while left > 0, !isOver() {
      usleep(useconds_t(min(left, 20) * 1000))
      left -= 20
    }
  }
}
