<?php // Of the blog that run.sh starts.
$dir = getenv('LUKIJA_WORDPRESS');
define('WP_ENVIRONMENT_TYPE', 'local'); // Application passwords without https.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', "localhost:$dir/socket");
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $kind) {
    define("{$kind}_KEY", "a test's $kind key");
    define("{$kind}_SALT", "a test's $kind salt");
}
define('WP_HOME', trim(file_get_contents("$dir/url")));
define('WP_SITEURL', WP_HOME);
// Nothing leaves this machine, and nothing happens by itself.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
ini_set('display_errors', '0');
unset($dir, $kind);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
