/* the loader that other sites embed, as the tests know it */
