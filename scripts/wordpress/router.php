<?php
/* For `php -S`: permalinks, a list of what was asked for, and faults on request.

   `requests` gets a line for each request. The first line of `faults` is what the next answer of REST suffers, and goes;
   one that ends with `*` stays for all that follow.

     ok             nothing
     500            that status, and JSON as WordPress has it
     503 SECONDS    the same, with Retry-After
     429 SECONDS
     html           200, and a page instead of JSON
     truncated      half of the JSON, with the Content-Length of all of it
     empty          200, and nothing
     notice         a PHP notice before the JSON
     slow SECONDS   late */
$dir = getenv('LUKIJA_WORDPRESS');
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
file_put_contents("$dir/requests", "{$_SERVER['REQUEST_METHOD']} {$_SERVER['REQUEST_URI']}\n", FILE_APPEND | LOCK_EX);

function fault_of_this_request(string $file): array {
    $stream = @fopen($file, 'r+');
    if (!$stream) return ['ok'];
    // Others ask at the same time.
    flock($stream, LOCK_EX);
    [$first, $rest] = explode("\n", stream_get_contents($stream) . "\n", 2);
    if (substr($first, -1) !== '*') {
        ftruncate($stream, 0);
        rewind($stream);
        fwrite($stream, rtrim($rest, "\n"));
    }
    fclose($stream);
    return explode(' ', rtrim($first, '*')) + ['ok'];
}

if (strpos($path, '/wp-json') === 0 || isset($_GET['rest_route'])) {
    $fault = fault_of_this_request("$dir/faults");
    switch ($fault[0]) {
        case '500': case '503': case '429':
            http_response_code((int) $fault[0]);
            if (isset($fault[1])) header("Retry-After: $fault[1]");
            header('Content-Type: application/json; charset=UTF-8');
            echo json_encode(['code' => 'fault', 'message' => 'On request.', 'data' => ['status' => (int) $fault[0]]]);
            return true;
        case 'html':
            header('Content-Type: text/html; charset=UTF-8');
            echo '<!doctype html><title>Maintenance</title><p>Back in a minute.';
            return true;
        case 'empty':
            header('Content-Type: application/json; charset=UTF-8');
            return true;
        case 'truncated':
            ob_start(function ($body) {
                header('Content-Length: ' . strlen($body));
                return substr($body, 0, intdiv(strlen($body), 2));
            });
            break;
        case 'notice':
            ob_start(function ($body) { return "<br />\n<b>Notice</b>: Undefined index in <b>x.php</b><br />\n$body"; });
            break;
        case 'slow':
            usleep((int) (1e6 * (float) $fault[1]));
    }
    // WordPress has globals of its own names.
    unset($fault);
}
$file = realpath($root . $path);
if ($file && strpos($file, realpath($root) . '/') === 0 && is_file($file) && $path !== '/index.php') {
    if (substr($file, -4) !== '.php') return false;
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
    $_SERVER['SCRIPT_FILENAME'] = $file;
    chdir(dirname($file));
    require $file;
    return true;
}
unset($dir, $file);
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = "$root/index.php";
chdir($root);
require "$root/index.php";
