import Blog
