#ifndef CCMARK_H
#define CCMARK_H

/* The short names (NODE_TEXT, BULLET_LIST, …) would only repeat the long ones. */
#define CMARK_NO_SHORT_NAMES 1
#include <cmark.h>

#endif
