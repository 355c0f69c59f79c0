import BlogStore
import Testing

@Suite struct StateLocationTests {
  @Test func xdgVariablesCountWhenAbsolute() {
    #expect(StateLocation.stateFolder(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/lukija")
    #expect(StateLocation.stateFolder(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/lukija")
    #expect(StateLocation.dataFolder(environment: ["XDG_DATA_HOME": "", "HOME": "/h"]) == "/h/.local/share/lukija")
    #expect(StateLocation.cacheFolder(environment: ["HOME": "/h"]) == "/h/.cache/lukija")
    #expect(StateLocation.configFolder(environment: ["HOME": "/h"]) == "/h/.config/lukija")
    #expect(StateLocation.configFolder(environment: [:])?.hasSuffix("/.config/lukija") == true)
  }

  @Test func aBlogIsKnownByItsAddress() {
    let keys = ["https://Blog.Example/", "http://blog.example", "https://blog.example//"].map {
      StateLocation.blogKey(homePageURL: $0, folder: "/anywhere")
    }
    #expect(Set(keys).count == 1)
    #expect(keys[0].hasPrefix("blog.example-"))
    #expect(StateLocation.blogKey(homePageURL: "https://blog.example/en", folder: "/") != keys[0])
    // What looks alike as a file name is kept apart.
    #expect(
      StateLocation.blogKey(homePageURL: "https://a.example/ä", folder: "/")
        != StateLocation.blogKey(homePageURL: "https://a.example/ö", folder: "/"))
  }

  @Test func withoutAnAddressItIsKnownByItsFolder() {
    let folder = TemporaryFolder()
    folder.write("x/y", "")
    let key = StateLocation.blogKey(homePageURL: nil, folder: folder.path)
    #expect(StateLocation.blogKey(homePageURL: "", folder: folder.path + "/x/..") == key)
    #expect(key.utf8.allSatisfy { $0 != UInt8(ascii: "/") })
  }

  @Test func theMachineHasAName() {
    let name = StateLocation.machineName()
    #expect(!name.isEmpty && name == StateLocation.machineName() && !name.contains("/"))
  }
}
