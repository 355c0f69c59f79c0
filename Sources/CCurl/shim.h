// What libcurl's <curl/curl.h> says, as far as it is used: the library is opened when it is first needed (DynamicLibrary),
// so that neither building nor starting asks for it. Its numbers never change while its name is libcurl.so.4
// ("New symbols and ABI" in its docs/libcurl/ABI.md); a test holds options to what the library itself says of them.
#pragma once
#include <stddef.h>
#include <sys/socket.h>

// Options: a number's first digits tell the type of the value.
enum {
  CURL_LOW_SPEED_LIMIT = 19, CURL_LOW_SPEED_TIME = 20, CURL_SSLVERSION = 32, CURL_VERBOSE = 41, CURL_NOBODY = 44,
  CURL_POST = 47, CURL_NETRC = 51, CURL_FOLLOWLOCATION = 52, CURL_SSL_VERIFYPEER = 64, CURL_FRESH_CONNECT = 74,
  CURL_HTTPGET = 80, CURL_SSL_VERIFYHOST = 81, CURL_HTTP_VERSION = 84, CURL_NOSIGNAL = 99, CURL_UNRESTRICTED_AUTH = 105,
  CURL_HTTPAUTH = 107, CURL_TIMEOUT_MS = 155, CURL_CONNECTTIMEOUT_MS = 156,
  CURL_HTTP_CONTENT_DECODING = 158, CURL_PROTOCOLS = 181,
  CURL_REDIR_PROTOCOLS = 182, CURL_SUPPRESS_CONNECT_HEADERS = 265, CURL_HTTP09_ALLOWED = 285, CURL_QUICK_EXIT = 322,
  CURL_WRITEDATA = 10001, CURL_URL = 10002, CURL_PROXY = 10004, CURL_ERRORBUFFER = 10010, CURL_USERAGENT = 10018,
  CURL_HTTPHEADER = 10023, CURL_HEADERDATA = 10029, CURL_CAINFO = 10065, CURL_DEBUGDATA = 10095,
  CURL_CAPATH = 10097, CURL_ACCEPT_ENCODING = 10102, CURL_PRIVATE = 10103, CURL_OPENSOCKETDATA = 10164, CURL_COPYPOSTFIELDS = 10165,
  CURL_USERNAME = 10173, CURL_PASSWORD = 10174, CURL_NOPROXY = 10177, CURL_PROTOCOLS_STR = 10318,
  CURL_REDIR_PROTOCOLS_STR = 10319,
  CURL_WRITEFUNCTION = 20011, CURL_HEADERFUNCTION = 20079, CURL_DEBUGFUNCTION = 20094, CURL_OPENSOCKETFUNCTION = 20163,
  CURL_POSTFIELDSIZE_LARGE = 30120,
};
// Options of a multi handle, facts of a transfer, parts of an address.
enum {
  CURL_MULTI_MAX_HOST_CONNECTIONS = 7,
  CURL_INFO_PRIVATE = 0x100000 + 21, CURL_INFO_PRIMARY_IP = 0x100000 + 32, CURL_INFO_RESPONSE_CODE = 0x200000 + 2, CURL_INFO_REQUEST_SIZE = 0x200000 + 12,
  CURL_INFO_SSL_VERIFYRESULT = 0x200000 + 13, CURL_INFO_OS_ERRNO = 0x200000 + 25,
  CURL_INFO_PRETRANSFER_TIME = 0x300000 + 6,
  CURL_PART_URL = 0, CURL_PART_SCHEME = 1, CURL_PART_USER = 2, CURL_PART_PASSWORD = 3, CURL_PART_HOST = 5,
  CURL_PART_PORT = 6, CURL_PART_FRAGMENT = 9,
};

struct lukija_curl_message {
  int kind;  // 1: done
  void *handle;
  union {
    void *whatever;
    int result;
  } data;
};

struct lukija_curl_address {
  int family, kind, protocol;
  unsigned int length;
  struct sockaddr address;
};

// What curl_version_info answers, up to the library that does TLS.
struct lukija_curl_version {
  int age;
  const char *version;
  unsigned int number;
  const char *host;
  int features;
  const char *tls;
};

typedef size_t (*lukija_curl_data)(char *bytes, size_t size, size_t count, void *transfer);
typedef int (*lukija_curl_debug)(void *handle, int kind, char *bytes, size_t count, void *transfer);
typedef int (*lukija_curl_socket)(void *transfer, int purpose, struct lukija_curl_address *address);

// curl_easy_setopt, curl_multi_setopt and curl_easy_getinfo are variadic, which Swift cannot call.
typedef int lukija_curl_variadic(void *, int, ...);
static inline int lukija_curl_set_long(void *set, void *handle, int option, long value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline int lukija_curl_set_size(void *set, void *handle, int option, long long value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline int lukija_curl_set_text(void *set, void *handle, int option, const char *value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline int lukija_curl_set_pointer(void *set, void *handle, int option, const void *value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline int lukija_curl_set_data(void *set, void *handle, int option, lukija_curl_data value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline int lukija_curl_set_debug(void *set, void *handle, int option, lukija_curl_debug value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline int lukija_curl_set_socket(void *set, void *handle, int option, lukija_curl_socket value) {
  return ((lukija_curl_variadic *)set)(handle, option, value);
}
static inline long lukija_curl_get_long(void *get, void *handle, int fact) {
  long value = 0;
  return ((lukija_curl_variadic *)get)(handle, fact, &value) == 0 ? value : 0;
}
static inline double lukija_curl_get_double(void *get, void *handle, int fact) {
  double value = 0;
  return ((lukija_curl_variadic *)get)(handle, fact, &value) == 0 ? value : 0;
}
static inline void *lukija_curl_get_pointer(void *get, void *handle, int fact) {
  void *value = 0;
  return ((lukija_curl_variadic *)get)(handle, fact, &value) == 0 ? value : 0;
}
