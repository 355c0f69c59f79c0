<?php
/* What is done to the blog that run.sh starts, by whoever owns it.

     site install           once
     site seed POSTS        everything that was there goes; so many posts come, and threads with all that a reader has to
                            tell apart; prints their numbers as JSON
     site call              [["function", [argument, …]], …] on standard input: WordPress's own functions; prints what
                            each gave, as JSON
     site version */
$dir = getenv('LUKIJA_WORDPRESS');
$verb = $argv[1] ?? '';
if ($verb === 'install') define('WP_INSTALLING', true);
if ($verb === 'seed') define('WP_IMPORTING', true);
$host = parse_url(trim(file_get_contents("$dir/url")), PHP_URL_HOST);
$_SERVER += ['HTTP_HOST' => $host, 'SERVER_NAME' => $host, 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET',
    'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
require "$dir/blog/wp-load.php";
switch ($verb) {
    case 'install': install(); break;
    case 'seed': echo json_encode(seed((int) ($argv[2] ?? 10))), "\n"; break;
    case 'call': echo json_encode(array_map('call', json_decode(stream_get_contents(STDIN), true))), "\n"; break;
    case 'version': echo get_bloginfo('version'), ' (', get_locale(), ")\n"; break;
    default: fwrite(STDERR, "site install | seed POSTS | call | version\n"); exit(64);
}

function install(): void {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    // Finnish where its words are there.
    $language = is_file(WP_LANG_DIR . '/fi.mo') ? 'fi' : '';
    wp_install('Koeblogi & muuta', 'owner', 'owner@example.invalid', true, '', 'of no use', $language);
    foreach ([
        'permalink_structure' => '/%year%/%monthnum%/%postname%/', 'thread_comments' => 1,
        'thread_comments_depth' => 10, 'comment_moderation' => 0, 'comment_previously_approved' => 0,
        // So that local times are not UTC.
        'timezone_string' => 'Europe/Helsinki', 'posts_per_rss' => 20,
    ] as $name => $value) update_option($name, $value);
    flush_rewrite_rules();
}

function call(array $line) {
    // Settings that hold addresses are read once.
    global $wp_rewrite;
    $result = call_user_func_array($line[0], $line[1]);
    if (is_wp_error($result)) { fwrite(STDERR, "$line[0]: {$result->get_error_message()}\n"); exit(1); }
    if (($line[1][0] ?? '') === 'permalink_structure') { $wp_rewrite->init(); flush_rewrite_rules(); }
    return $result;
}

// MARK: What is there to begin with

function add_post(array $fields): int {
    $id = wp_insert_post(wp_slash($fields + ['post_status' => 'publish', 'post_author' => 1]), true);
    if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message() . "\n"); exit(1); }
    return $id;
}

function add_comment(int $post, string $text, int $parent = 0, string $name = 'Maija Mähönen', array $more = []): int {
    static $time = 1709283600;
    $time += 60;
    $date = gmdate('Y-m-d H:i:s', $time);
    return wp_insert_comment(wp_slash($more + ['comment_post_ID' => $post, 'comment_content' => $text,
        'comment_parent' => $parent, 'comment_author' => $name, 'comment_author_email' => md5($name) . '@example.invalid',
        'comment_author_url' => '', 'comment_approved' => 1, 'comment_type' => 'comment',
        'comment_date_gmt' => $date, 'comment_date' => get_date_from_gmt($date)]));
}

function seed(int $count): array {
    global $wpdb;
    foreach (['posts', 'postmeta', 'comments', 'commentmeta', 'term_relationships'] as $table)
        $wpdb->query("TRUNCATE {$wpdb->prefix}$table");
    update_option('sticky_posts', []);
    update_option('lukija_rest_closed', 0);
    wp_cache_flush();
    wp_set_current_user(1);
    wp_defer_comment_counting(true);
    wp_defer_term_counting(true);
    $posts = [];
    for ($number = 1; $number <= $count; $number++) {
        // Some at one moment, as an import leaves them.
        $time = strtotime('2023-01-01 08:00:00 UTC') + intdiv($number, 3) * 86400;
        $posts[] = add_post(['post_title' => "Muistiinpano $number", 'post_name' => "muistiinpano-$number",
            'post_date_gmt' => gmdate('Y-m-d H:i:s', $time), 'post_date' => get_date_from_gmt(gmdate('Y-m-d H:i:s', $time)),
            'tags_input' => $number % 4 ? [] : ['järvi', "tunniste $number"],
            'post_content' => "<!-- wp:paragraph -->\n<p>Kappale <em>numero</em> $number, ja “lainaus” & merkki.</p>\n"
                . "<!-- /wp:paragraph -->\n<!-- wp:list -->\n<ul><li>yksi</li><li>kaksi</li></ul>\n<!-- /wp:list -->"]);
        if ($number % 5 === 0) add_comment(end($posts), "Luin tämänkin, $number.", 0, "Lukija $number");
    }
    $date = ['post_date' => '2024-02-10 10:00:00'];
    $deep = add_post($date + ['post_title' => 'Syvä &amp; <em>pitkä</em> ketju', 'post_name' => 'syva', 'post_content' => "Vanha teksti\n\nilman kappaleita."]);
    for ($level = 1, $parent = 0; $level <= 12; $level++) $parent = add_comment($deep, "Taso $level: <em>näin</em> & noin", $parent, $level % 2 ? 'Maija Mähönen' : 'Kalle');
    $top = add_comment($deep, "Toinen ketju.\n\nKaksi kappaletta.", 0, '日本太郎');
    add_comment($deep, 'شكرا جزيلا', $top, 'أحمد');
    add_comment($deep, 'Näin tästä kirjoitettiin […]', 0, 'Toinen blogi', ['comment_type' => 'pingback', 'comment_author_url' => 'http://toinen.example/']);
    $held = add_comment($deep, 'Odottaa hyväksyntää', 0, 'Uusi Kävijä', ['comment_approved' => 0]);
    add_comment($deep, 'Vastaus odottavaan', $held, 'Kalle');
    $spam = add_comment($deep, 'Halpaa', 0, 'Roskaaja', ['comment_approved' => 'spam']);
    add_comment($deep, 'Vastaus roskaan', $spam, 'Kalle');
    $many = add_post(['post_title' => 'Monta vastausta', 'post_name' => 'monta', 'post_date' => '2024-02-11 10:00:00', 'post_content' => '<p>Yli sivun verran.</p>']);
    for ($number = 1; $number <= 130; $number++) add_comment($many, "Vastaus $number", 0, 'Vastaaja ' . $number % 7);
    foreach (['draft' => 'Luonnos', 'private' => 'Yksityinen', 'pending' => 'Odottaa'] as $status => $title)
        add_post(['post_title' => $title, 'post_status' => $status, 'post_content' => 'x']);
    add_post(['post_title' => 'Vasta tulossa', 'post_status' => 'future', 'post_date' => '2099-01-01 00:00:00', 'post_content' => 'x']);
    $secret = add_post($date + ['post_title' => 'Salasanan takana', 'post_name' => 'salasana', 'post_password' => 'sesam', 'post_content' => '<p>salaista</p>']);
    add_comment($secret, 'salainen vastaus');
    $closed = add_post($date + ['post_title' => 'Suljettu', 'post_name' => 'suljettu', 'comment_status' => 'closed', 'post_content' => '<p>Ei enää.</p>']);
    add_comment($closed, 'Ennen sulkemista');
    $untitled = add_post($date + ['post_title' => '', 'post_name' => 'ilman-otsikkoa', 'post_content' => '<p>Otsikoton.</p>']);
    stick_post($untitled);
    wp_defer_comment_counting(false);
    wp_defer_term_counting(false);
    return ['posts' => $posts, 'deep' => $deep, 'top' => $top, 'held' => $held, 'many' => $many, 'closed' => $closed, 'untitled' => $untitled];
}
