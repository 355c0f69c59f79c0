import Blog
import Words

/// Pictures on their way to a viewer.
extension Program {
  func perform(_ effect: PictureEffect) {
    switch effect {
    case .bring(let address, let post, let number): bring(address, in: post, number)
    case .stop(let number): pictures?.stop(number)
    case .show(let file, let address): open(address, with: host.viewers(for: file))
    }
  }

  private func bring(_ address: String, in post: PostID, _ number: Int) {
    guard let pictures else { return handle(.blog(blog, .picture(.failed(.noWay, number: number)))) }
    runner.executor.run(.picturing) { [inbox, blog] in
      do throws(PictureFault) {
        guard let file = try pictures.file(of: address, in: post, number: number) else { return }
        inbox.put(.blog(blog, .picture(.isThere(file: file, address: address, number: number))))
      } catch {
        inbox.put(.blog(blog, .picture(.failed(error, number: number))))
      }
    }
  }
}
