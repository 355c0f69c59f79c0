import Testing

@testable import Reader

struct RecentCacheTests {
  @Test func whatWasNotUsedForTheLongestGoesFirst() {
    var cache = RecentCache<Int, String>(room: 10)
    for number in 1...10 { cache.add("\(number)", for: number) }
    #expect(cache.count == 10)
    for number in [1, 3] { #expect(cache[number] == "\(number)") }
    cache.add("11", for: 11)
    #expect(cache.cost <= 10 && cache[1] == "1" && cache[3] == "3" && cache[11] == "11")
    #expect(cache[2] == nil && cache[4] == nil, "those that nobody asked for")
  }

  @Test func costsAreCountedOnce() {
    var cache = RecentCache<Int, String>(room: 100)
    for _ in 0..<50 { cache.add("a", for: 1, cost: 60) }
    #expect(cache.cost == 60 && cache[1] == "a")
    cache.add("b", for: 2, cost: 500)
    #expect(cache[2] == "b" && cache.count == 1, "what was made just now is kept, however large")
  }
}
