import CPosix
import Glibc

/// Results that threads make in any order and one caller takes in theirs.
final class Results<Result: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // Everything below is touched under the mutex only.
  private var results: [Result?]
  private var taken = 0
  private var isCancelled = false
  private let caller = pthread_self()

  init(count: Int) {
    results = Array(repeating: nil, count: count)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits until the caller is near enough; false where it wants no more.
  func waitForRoom(_ index: Int, ahead: Int) -> Bool {
    locked {
      // Where no thread could be had, the caller does the work itself and must not wait for itself.
      let isCaller = pthread_equal(pthread_self(), caller) != 0
      while !isCancelled, !isCaller, index >= taken + ahead { pthread_cond_wait(condition, mutex) }
      return !isCancelled
    }
  }

  func put(_ result: Result, at index: Int) {
    locked {
      results[index] = result
      pthread_cond_broadcast(condition)
    }
  }

  /// Waits for a result, and takes it.
  func take(_ index: Int) -> Result {
    locked {
      while true {
        if let result = results[index] {
          results[index] = nil
          taken = index + 1
          pthread_cond_broadcast(condition)
          return result
        }
        pthread_cond_wait(condition, mutex)
      }
    }
  }

  /// The caller wants no more.
  func cancel() {
    locked {
      isCancelled = true
      pthread_cond_broadcast(condition)
    }
  }
}
