/// What does a person at this machine need to fill the library, and what went wrong with its files?
@NullMarked
package io.midicenter.api.admin;

import org.jspecify.annotations.NullMarked;
