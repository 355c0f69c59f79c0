/// Texts that are TOML 1.0, for tests that change them at random.
enum TOMLSamples {
  static let valid: [String] = [
    "", "\n\n", "# only a comment", "\u{FEFF}a = 1\n", "a=1\r\n\r\n# b\r\nc = 2\r\n",
    """
    title = "A garden's diary"   # why it is kept

    [owner]
    name = 'Aino "A." Kivi'
    born = 1979-05-27T07:32:00-08:00

    [beds]
    sunny = true
    "north side".length = 12.5
    rows = [ [1, 2], ["a", 'b'], ]
      [beds.east]   # further in
      plants = { tomato = 3, "sweet pea" = { count = 12 } }

    [[harvest]]
    what = "beans"
    [[harvest.weighed]]
    kg = 1e1
    [[harvest.weighed]]
    kg = 0.5
    [[harvest]]
    what = "peas"
    """,
    """
    a = +99
    b = -0
    c = 0xDEAD_beef
    d = 0o755
    e = 0b1101_0110
    f = 5_349_221
    g = [+1.0, 3.1415, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 224_617.445_991_228]
    h = [inf, +inf, -inf, nan, +nan, -nan]
    """,
    """
    a = 1979-05-27T07:32:00Z
    b = 1979-05-27 00:32:00.999999
    c = 1979-05-27
    d = 07:32:00.5
    e = 2000-02-29t23:59:60z
    """,
    #"""
    a = "b\t\"q\" \u00E4 \U0001F332 \\"
    b = """
    one
      two \
        three""""
    c = '''
    it's ''raw'' \n
    '''
    d = """"""
    e = ''
    """#,
    """
    [a.b.c]
    x = 1
    [a]
    b.d.e = 2
    b.d.f = 3
    [a.g]
    [x.y]
    [[x.z]]
    [[x.z]]
    q = [ # one
      1, # two
      # three
    ]
    """,
  ]
}
