import Blog
import Screen
import Words

/// Pictures on their way to a viewer.
extension Program {
  func perform(_ effect: PictureEffect, at desk: BlogDesk) {
    switch effect {
    case .bring(let address, let post, let number): bring(address, in: post, number, at: desk)
    case .draw(let order, let size): draw(order, size: size, at: desk)
    case .stop(let number): desk.pictures?.stop(number)
    case .show(let file, let address): open(address, with: desk.host.viewers(for: file))
    }
  }

  private func draw(_ order: DrawingOrder, size: Size?, at desk: BlogDesk) {
    guard let pictures = desk.pictures else {
      return tell(.picture(.notDrawn(order, size: size, .notHere)))
    }
    desk.runner.executor.run(.drawing) { [inbox = desk.inbox, blog = desk.id] in
      do throws(DrawingFault) {
        inbox.put(.blog(blog, .picture(.drawn(order, size: size, try pictures.draw(order)))))
      } catch {
        inbox.put(.blog(blog, .picture(.notDrawn(order, size: size, error))))
      }
    }
  }

  private func bring(_ address: String, in post: PostID, _ number: Int, at desk: BlogDesk) {
    guard let pictures = desk.pictures else { return tell(.picture(.failed(.noWay, number: number))) }
    desk.runner.executor.run(.picturing) { [inbox = desk.inbox, blog = desk.id] in
      do throws(PictureFault) {
        guard let file = try pictures.file(of: address, in: post, number: number) else { return }
        inbox.put(.blog(blog, .picture(.isThere(file: file, address: address, number: number))))
      } catch {
        inbox.put(.blog(blog, .picture(.failed(error, number: number))))
      }
    }
  }
}
