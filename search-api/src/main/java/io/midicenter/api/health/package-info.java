/// Does the server work, and what would a person want to know before trusting an answer?
@NullMarked
package io.midicenter.api.health;

import org.jspecify.annotations.NullMarked;
