import GRDB
import Store
